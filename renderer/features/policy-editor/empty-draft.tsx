import { Button } from '../../components/button.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { useEditing } from './editor-context.ts'
import { settleFirst } from './first-article.ts'
import { goToRow } from './go-to-row.ts'

/** A draft without a text: paste one, or begin with the first article. */
export function EmptyDraft() {
  const { editor, open, document } = useEditing()
  const begin = () => {
    const { tree, id } = settleFirst(editor.history.get().present, document.kind, editor.newId)
    editor.apply(tree, '第1条の作成')
    goToRow(editor, id, true)
  }
  return (
    <EmptyState
      title="本文がまだありません"
      action={
        <div className="flex flex-wrap gap-3">
          <Button onPress={begin}>題名と第1条から始める</Button>
          <Button tone="secondary" onPress={() => open('text')}>
            文章を貼り付ける
          </Button>
        </div>
      }
    >
      <p>新しく書くか、Word などにある文章をコピーして貼り付けます。どちらもあとで直せます。</p>
    </EmptyState>
  )
}
