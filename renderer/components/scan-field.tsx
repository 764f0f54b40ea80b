import { FileDrop } from './file-drop.tsx'
import { ProblemText } from './notice.tsx'

type Props = Readonly<{
  label: string
  file: File | null
  onChoose: (file: File) => void
  problem?: string | undefined
}>

/** The scan of a paper that is recorded, and which one was chosen. */
export function ScanField({ label, file, onChoose, problem }: Props) {
  return (
    <section aria-label="紙のスキャン" className="space-y-2">
      <FileDrop label={label} accept=".pdf,.jpg,.jpeg,.png" onChoose={onChoose} />
      <p role="status" className="break-all">
        {file !== null && (
          <>
            選んだファイル：<b>{file.name}</b>
          </>
        )}
      </p>
      <ProblemText text={problem} />
    </section>
  )
}
