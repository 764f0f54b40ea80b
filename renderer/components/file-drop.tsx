import { type DragEvent, type ReactNode, useState } from 'react'
import { classNames } from './class-names.ts'
import { FileButton } from './file-button.tsx'

type Props = Readonly<{
  /** What to drop here: 「名簿のファイル（CSV・Excel）」 */
  label: ReactNode
  accept: string
  onChoose: (file: File) => void
}>

/** A place to drop one file, with a button that does the same by keyboard. */
export function FileDrop({ label, accept, onChoose }: Props) {
  const [isOver, setIsOver] = useState(false)
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setIsOver(false)
    const file = event.dataTransfer.files[0]
    if (file !== undefined) onChoose(file)
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
      <FileButton accept={accept} onChoose={onChoose}>
        ファイルを選ぶ
      </FileButton>
    </div>
  )
}
