import { useState } from 'react'
import type { EditionId } from '../../../shared/domain/id/branded-id.ts'
import { toEditTree } from '../../../shared/domain/policy/editing/edit-tree.ts'
import { parsePolicyText } from '../../../shared/domain/policy/parse-policy-text.ts'
import { client } from '../../api/client.ts'
import { Button } from '../../components/button.tsx'
import { Notice } from '../../components/notice.tsx'
import { useNotices } from '../../components/notices.tsx'
import { useValue } from '../../components/value-store.ts'
import { useEditing } from './editor-context.ts'
import { editorMessages } from './messages.ts'

/** Another screen has kept another text of this draft: which one goes on is for the person to say. */
export function StaleNotice({ editionId }: Readonly<{ editionId: EditionId }>) {
  const { editor } = useEditing()
  const { state } = useValue(editor.status)
  const { succeed, fail } = useNotices()
  const [isPending, setIsPending] = useState(false)
  if (state !== 'stale') return null
  const settle = (keep: 'mine' | 'theirs') => async () => {
    setIsPending(true)
    try {
      const { edition, text } = await client.policyDocuments.getSource({ editionId })
      if (keep === 'theirs') {
        editor.apply(
          toEditTree(parsePolicyText(text), edition.title, editor.newId),
          'ほかの画面の内容の読み込み',
        )
        succeed('ほかの画面で保存した内容を読み込みました。「元に戻す」で、この画面の内容に戻せます。')
      }
      editor.saver.goOnFrom(edition.rowVersion)
    } catch (error) {
      fail(error, editorMessages)
    } finally {
      setIsPending(false)
    }
  }
  return (
    <div role="alert" className="mb-3">
      <Notice tone="warning" title="ほかの画面で、この版の本文が保存されています">
        <p>
          どちらの内容で続けるかを選んでください。選ぶまで保存を止めています。読み込んだあとも「元に戻す」で、この画面の内容に戻せます。
        </p>
        <div className="mt-2 flex flex-wrap gap-2">
          <Button size="small" tone="secondary" isPending={isPending} onPress={settle('theirs')}>
            ほかの画面の内容を読み込む
          </Button>
          <Button size="small" isPending={isPending} onPress={settle('mine')}>
            この画面の内容で保存する
          </Button>
        </div>
      </Notice>
    </div>
  )
}
