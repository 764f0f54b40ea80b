import { FileDrop } from '../../components/file-drop.tsx'
import { ProblemText } from '../../components/notice.tsx'
import { TextArea } from '../../components/text-area.tsx'

type Props = Readonly<{
  pasted: string
  setPasted: (text: string) => void
  readFile: (file: File) => void
  problem: string | undefined
}>

/** Where the new text comes from. */
export function ImportSource({ pasted, setPasted, readFile, problem }: Props) {
  return (
    <div className="space-y-4">
      <p>
        「第1条」のような条の番号が入った本文を読み込みます。番号は書かれたとおりに残り、内容を確かめてから登録します。
      </p>
      <FileDrop
        label="Word（.docx）またはテキスト（.txt）のファイル"
        accept=".docx,.txt,.md,text/plain"
        onChoose={readFile}
      />
      <ProblemText text={problem} />
      <TextArea
        label="または、本文を貼り付け"
        description="PDF やホームページの本文は、コピーしてここに貼り付けてください。"
        rows={10}
        value={pasted}
        onChange={setPasted}
      />
    </div>
  )
}
