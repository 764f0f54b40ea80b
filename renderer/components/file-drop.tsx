import { type DragEvent, type ReactNode, useState } from 'react'
import { classNames } from './class-names.ts'
import { FileButton, giveFiles } from './file-button.tsx'

type Props = Readonly<{
  /** What to drop here: 「名簿のファイル（CSV・Excel）」 */
  label: ReactNode
  accept: string
  onChoose: (file: File) => void
  /** Several files may be dropped or chosen at once; they come here instead. */
  onChooseAll?: ((files: readonly File[]) => void) | undefined
}>

/** A place to drop a file, with a button that does the same by keyboard. */
export function FileDrop({ label, accept, onChoose, onChooseAll }: Props) {
  const [isOver, setIsOver] = useState(false)
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setIsOver(false)
    giveFiles([...event.dataTransfer.files], onChoose, onChooseAll)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is an extra way; the button inside is the control
    <div
      onDragOver={(event) => {
        event.preventDefault()
        setIsOver(true)
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={drop}
      className={classNames(
        'flex flex-wrap items-center gap-x-4 gap-y-2 rounded-8 border-2 border-dashed p-5',
        isOver ? 'border-key-900 bg-key-50' : 'border-solid-gray-420 bg-white',
      )}
    >
      <span>{label}をここに置くか、</span>
      <FileButton accept={accept} onChoose={onChoose} onChooseAll={onChooseAll}>
        ファイルを選ぶ
      </FileButton>
    </div>
  )
}
