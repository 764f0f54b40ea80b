import { useMutation } from '@tanstack/react-query'
import { client } from '../../api/client.ts'
import { FileDrop } from '../../components/file-drop.tsx'
import { messageOf } from '../../components/messages.ts'
import { ProblemText } from '../../components/notice.tsx'
import { Working } from '../../components/working.tsx'
import { FileResult } from './file-result.tsx'
import { authenticityMessages } from './messages.ts'

/** A PDF file: dropped or chosen, read on this PC and kept nowhere. */
export function FileTab() {
  const checking = useMutation({
    mutationFn: (file: File) => client.authenticity.checkFile({ file }),
  })
  return (
    <div className="space-y-5">
      <FileDrop label="帳票の PDF ファイル" accept=".pdf" onChoose={(file) => checking.mutate(file)} />
      <p className="text-[0.9375rem] text-solid-gray-700">
        ファイルはこの PC の中で読むだけで、保存も送信もしません。
      </p>
      {checking.isPending && <Working label={`「${checking.variables.name}」を確かめています`} />}
      <ProblemText text={checking.isError ? messageOf(checking.error, authenticityMessages) : undefined} />
      {checking.data && checking.variables && (
        <FileResult found={checking.data} fileName={checking.variables.name} />
      )}
    </div>
  )
}
