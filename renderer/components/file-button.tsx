import { type ReactNode, useRef } from 'react'
import { Button, type ButtonTone } from './button.tsx'

type Props = Readonly<{
  children: ReactNode
  /** Extensions such as `.csv,.xlsx`. */
  accept: string
  onChoose: (file: File) => void
  tone?: ButtonTone
  isDisabled?: boolean
}>

/** Opens the system's file dialog and gives the chosen file; the same file may be chosen again. */
export function FileButton({ children, accept, onChoose, tone = 'secondary', isDisabled = false }: Props) {
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <input
        ref={input}
        type="file"
        accept={accept}
        className="hidden"
        tabIndex={-1}
        aria-hidden
        onChange={(event) => {
          const file = event.target.files?.[0]
          event.target.value = ''
          if (file !== undefined) onChoose(file)
        }}
      />
      <Button tone={tone} isDisabled={isDisabled} onPress={() => input.current?.click()}>
        {children}
      </Button>
    </>
  )
}
