import type { GlossaryEntry } from '../../../shared/domain/policy/glossary.ts'
import { Button } from '../../components/button.tsx'
import { EmptyState } from '../../components/empty-state.tsx'

type Props = Readonly<{
  glossary: readonly GlossaryEntry[]
  /** Opens the text at the provision of this citation. */
  goTo: (citation: string) => void
}>

/** The words the policy defines, each with its definition and where that stands. */
export function GlossaryList({ glossary, goTo }: Props) {
  if (glossary.length === 0) {
    return (
      <EmptyState title="定義された用語はありません。">
        <p>方針に「用語の定義」の条があると、その用語がここに並び、本文の中で説明されます。</p>
      </EmptyState>
    )
  }
  return (
    <dl className="card divide-y divide-solid-gray-300 px-6">
      {glossary.map(({ term, definition, provisionLabel }) => (
        <div
          key={term}
          className="gap-x-6 py-3 @5xl/frame:grid @5xl/frame:grid-cols-[18rem_minmax(0,1fr)_7rem]"
        >
          <dt className="font-bold">{term}</dt>
          <dd className="whitespace-pre-line">{definition}</dd>
          <dd className="@5xl/frame:text-right">
            <Button
              tone="plain"
              size="small"
              aria-label={`「${term}」の${provisionLabel}を開く`}
              onPress={() => goTo(provisionLabel)}
            >
              {provisionLabel}
            </Button>
          </dd>
        </div>
      ))}
    </dl>
  )
}
