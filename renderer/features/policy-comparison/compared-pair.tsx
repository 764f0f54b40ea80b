import { type ReactNode, useState } from 'react'
import { Button } from '../../components/button.tsx'
import { Checkbox } from '../../components/checkbox.tsx'
import { messageOf } from '../../components/messages.ts'
import { Notice } from '../../components/notice.tsx'
import { Select } from '../../components/select.tsx'
import { Working } from '../../components/working.tsx'
import type { EditionChoice } from './choose-editions.ts'
import { ComparisonActions } from './comparison-actions.tsx'
import { ComparisonView } from './comparison-view.tsx'
import { policyComparisonMessages } from './messages.ts'
import type { EditionPair } from './search.ts'
import { useComparison } from './use-comparison.ts'

type Props = Readonly<{
  pair: EditionPair
  choices: readonly EditionChoice[]
  heading: (actions?: ReactNode) => ReactNode
  onPair: (pair: EditionPair) => void
}>

/** The choice of the two editions, and what comparing them shows. */
export function ComparedPair({ pair, choices, heading, onPair }: Props) {
  const [ignoresWidth, setIgnoresWidth] = useState(true)
  const compared = useComparison(pair, ignoresWidth)
  return (
    <>
      {heading(compared.data && <ComparisonActions pair={pair} compared={compared.data} />)}
      <div className="card mb-3 flex flex-wrap items-center gap-x-6 gap-y-2 px-4 py-2">
        <Select
          label="古い版"
          isInline
          value={pair.before}
          choices={choices}
          onChange={(before) => onPair({ ...pair, before })}
        />
        <Select
          label="新しい版"
          isInline
          value={pair.after}
          choices={choices}
          onChange={(after) => onPair({ ...pair, after })}
        />
        <Button
          tone="secondary"
          size="small"
          onPress={() => onPair({ before: pair.after, after: pair.before })}
        >
          新旧を入れ替える
        </Button>
        <Checkbox
          label="全角・半角だけの違いも変更とする"
          isSelected={!ignoresWidth}
          onChange={(isSelected) => setIgnoresWidth(!isSelected)}
        />
      </div>
      {compared.data?.sources.after.document.kind === 'procedure' && (
        <div className="mb-3">
          <Notice
            tone="info"
            title="非公開の文書です。新旧対照表を作ると、だれがいつ作ったかが履歴に残ります。"
          />
        </div>
      )}
      {compared.isError && (
        <Notice
          tone="error"
          title="比べられませんでした。"
          actions={
            <Button tone="secondary" size="small" onPress={() => void compared.refetch()}>
              もう一度比べる
            </Button>
          }
        >
          <p>{messageOf(compared.error, policyComparisonMessages)}</p>
        </Notice>
      )}
      {compared.isPending && <Working label="二つの版を比べています" />}
      {compared.data && <ComparisonView compared={compared.data} />}
    </>
  )
}
