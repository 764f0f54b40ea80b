import type { ChecklistImportPreview } from '../../../shared/contract/checklists.ts'
import { toCategoryLabel } from '../../../shared/domain/checklist/category-label.ts'
import { Badge, type BadgeTone } from '../../components/badge.tsx'
import { QuestionChanges } from '../../components/question-changes.tsx'
import { toReasonText } from './messages.ts'

type Row = ChecklistImportPreview['rows'][number]

const states: Readonly<Record<Row['state'], Readonly<{ word: string; tone: BadgeTone }>>> = {
  wrong: { word: '要修正', tone: 'red' },
  new: { word: '追加', tone: 'green' },
  changed: { word: '変更', tone: 'blue' },
  unchanged: { word: '変更なし', tone: 'neutral' },
}

/** The rows of a file, those that are wrong first, each with what it would do. */
export function ImportRows({ rows }: Readonly<{ rows: readonly Row[] }>) {
  const ordered = rows.toSorted(
    (one, other) => Number(other.state === 'wrong') - Number(one.state === 'wrong'),
  )
  return (
    <ul
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls must take the focus, so that keys can scroll it
      tabIndex={0}
      aria-label="ファイルの行"
      className="focus-inside max-h-72 divide-y divide-solid-gray-200 overflow-y-auto rounded-8 border border-solid-gray-420"
    >
      {ordered.map((row) => (
        <PreviewRow key={row.line} row={row} />
      ))}
    </ul>
  )
}

function PreviewRow({ row }: Readonly<{ row: Row }>) {
  const { line, state, code, text, category, provisions, ordinanceItem, problems, stateChange } = row
  return (
    <li className="px-3 py-2">
      <p>
        {line}行目 <Badge tone={states[state].tone}>{states[state].word}</Badge>{' '}
        {stateChange === 'retired' && <Badge tone="red">廃止します</Badge>}
        {stateChange === 'reinstated' && <Badge tone="green">使用中に戻します</Badge>} <b>{code}</b> {text}
      </p>
      {state === 'new' && (
        <p className="text-[0.9375rem] text-solid-gray-700">
          {toCategoryLabel(category)}・{provisions.join('、')}・第{ordinanceItem}号
        </p>
      )}
      {state === 'changed' && row.previous !== null && (
        <QuestionChanges
          beforeWord="今"
          parts={row.changedParts}
          before={row.previous}
          after={row}
          isTextShown
        />
      )}
      {problems.map(({ column, reason, value }) => (
        <p key={`${column} ${reason} ${value}`} className="text-error-2">
          {line}行目の「{column}」：{toReasonText(reason)}
          {value !== '' && `（${value}）`}
        </p>
      ))}
    </li>
  )
}
