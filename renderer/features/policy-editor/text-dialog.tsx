import { useMemo, useRef, useState } from 'react'
import { countArticles } from '../../../shared/domain/policy/count-articles.ts'
import { type EditTree, toEditTree, toWrittenTree } from '../../../shared/domain/policy/editing/edit-tree.ts'
import { parsePolicyText } from '../../../shared/domain/policy/parse-policy-text.ts'
import { writePolicyText } from '../../../shared/domain/policy/write-policy-text.ts'
import { ConfirmDialog } from '../../components/confirm-dialog.tsx'
import { TextArea } from '../../components/text-area.tsx'
import { useUnsavedGuard } from '../../components/use-unsaved-guard.tsx'
import { useEditing } from './editor-context.ts'

/** The whole text as plain lines, to be pasted or mended; reading it is one step that can be taken back. */
export function TextDialog({ onClose }: Readonly<{ onClose: () => void }>) {
  const { editor } = useEditing()
  const tree = editor.history.get().present
  const first = useMemo(() => (isEmpty(tree) ? '' : writePolicyText(toWrittenTree(tree).parsed)), [tree])
  const text = useRef(first)
  const [isChanged, setIsChanged] = useState(false)
  const [problem, setProblem] = useState<string>()
  const guard = useUnsavedGuard(isChanged, onClose)
  const take = () => {
    const read = parsePolicyText(text.current)
    if (read.provisions.length === 0) {
      setProblem('「第1条」のような条の見出しが見つかりません。条の番号の入った文章にしてください。')
      return
    }
    const title = read.title ?? tree.title
    editor.apply(toEditTree(read, title, editor.newId), `文章の読み取り（全${countArticles(read)}条）`)
    onClose()
  }
  return (
    <>
      <ConfirmDialog
        title="文章として編集する"
        width="wide"
        isOpen
        confirmLabel="読み取る"
        onConfirm={take}
        onClose={guard.close}
        problem={problem}
      >
        <TextArea
          label="題名と本文"
          description="条は「第1条」、項は「2」、号は「(1)」で始めます。見出しは「（目的）」のように、条の前の行に書きます。読み取ったあとも「元に戻す」で戻せます。"
          rows={14}
          isLong
          value={first}
          onChange={(typed) => {
            text.current = typed
            setIsChanged(typed !== first)
            setProblem(undefined)
          }}
        />
      </ConfirmDialog>
      {guard.question}
    </>
  )
}

/** Whether nothing is written yet. */
export function isEmpty({ nodes, preamble }: EditTree): boolean {
  return nodes.length === 0 && preamble.trim() === ''
}
