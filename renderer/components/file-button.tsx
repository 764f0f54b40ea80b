import { type ReactNode, useRef } from 'react'
import { Button, type ButtonTone } from './button.tsx'

type Props = Readonly<{
  children: ReactNode
  /** Extensions such as `.csv,.xlsx`. */
  accept: string
  onChoose: (file: File) => void
  /** Several files may be chosen at once; they come here instead. */
  onChooseAll?: ((files: readonly File[]) => void) | undefined
  tone?: ButtonTone
  isDisabled?: boolean
}>

/** Opens the system's file dialog and gives the chosen file; the same file may be chosen again. */
export function FileButton(props: Props) {
  const { children, accept, onChoose, onChooseAll, tone = 'secondary', isDisabled = false } = props

  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <input
        ref={input}
        type="file"
        accept={accept}
        multiple={onChooseAll !== undefined}
        className="hidden"
        tabIndex={-1}
        aria-hidden
        onChange={(event) => {
          const files = [...(event.target.files ?? [])]
          event.target.value = ''
          giveFiles(files, onChoose, onChooseAll)
        }}
      />
      <Button tone={tone} isDisabled={isDisabled} onPress={() => input.current?.click()}>
        {children}
      </Button>
    </>
  )
}

/** Hands chosen or dropped files on, as many as are wanted. */
export function giveFiles(
  files: readonly File[],
  onChoose: (file: File) => void,
  onChooseAll: ((files: readonly File[]) => void) | undefined,
): void {
  const [file] = files
  if (file === undefined) return
  if (onChooseAll === undefined) onChoose(file)
  else onChooseAll(files)
}
