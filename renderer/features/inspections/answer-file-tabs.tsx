import type { AnswerFilePreview } from '../../../shared/contract/sheets.ts'
import { toFileReason } from '../../../shared/domain/inspection/answer-file-words.ts'
import { Badge } from '../../components/badge.tsx'

type Tab = AnswerFilePreview['tabs'][number]
type Props = Readonly<{ tabs: readonly Tab[]; showsFiles: boolean }>

/** What each tab of the files says, its faults with their cells first. */
export function AnswerFileTabs({ tabs, showsFiles }: Props) {
  const ordered = tabs.toSorted(
    (one, other) => Math.sign(other.problems.length) - Math.sign(one.problems.length),
  )
  return (
    <ul
      // a list that scrolls must take the focus, so that keys can scroll it
      // biome-ignore lint/a11y/noNoninteractiveTabindex: see above
      tabIndex={0}
      aria-label="取り込む点検票"
      className="focus-inside max-h-96 divide-y divide-solid-gray-200 overflow-y-auto rounded-8 border border-solid-gray-420"
    >
      {ordered.map((tab) => (
        <li key={`${tab.file} ${tab.tab}`} className="px-4 py-2">
          <p className="flex flex-wrap items-center gap-3">
            <b>
              {showsFiles && `${tab.file} の`}シート {tab.tab}
            </b>{' '}
            {tab.staffName}
            <TabState tab={tab} />
          </p>
          {cut(tab.problems).map(({ cell, reason, value }) => (
            <p key={`${cell} ${reason}`} className="text-error-2">
              シート {tab.tab} の {cell}：{toFileReason(reason)}
              {value !== '' && `（${value}）`}
            </p>
          ))}
          <Rest count={tab.problems.length} />
          {tab.problems.length === 0 && <Remarks tab={tab} />}
        </li>
      ))}
    </ul>
  )
}

/** More places than anybody mends at once. */
const maxShown = 10

function cut<Item>(items: readonly Item[]): readonly Item[] {
  return items.slice(0, maxShown)
}

function Rest({ count }: Readonly<{ count: number }>) {
  return count > maxShown ? <p>ほかに{count - maxShown}か所あります。</p> : null
}

function TabState({ tab }: Readonly<{ tab: Tab }>) {
  if (tab.problems.length > 0) return <Badge tone="red">要修正 {tab.problems.length}か所</Badge>
  if (tab.isUntouched) return <Badge>未記入（何も変えません）</Badge>
  const words = `${tab.questionCount}問中${tab.answeredCount}問`
  return tab.gaps.length === 0 ? (
    <Badge tone="green">すべて回答済み（{words}）</Badge>
  ) : (
    <Badge tone="yellow">未完了（{words}）</Badge>
  )
}

/** What does not keep a tab out, but should be seen before it is taken in. */
function Remarks({ tab }: Readonly<{ tab: Tab }>) {
  const { gaps, ignored, replacements, isUntouched } = tab
  return (
    <div className="text-[0.9375rem] text-solid-gray-700">
      {cut(ignored).map(({ cell, reason, value }) => (
        <p key={cell} className="text-solid-gray-900">
          <Badge tone="yellow">注意</Badge> {cell}：{toFileReason(reason)}（{value}）
        </p>
      ))}
      <Rest count={ignored.length} />
      {cut(replacements).map(({ cell, before, after }) => (
        <p key={cell} className="text-solid-gray-900">
          <Badge tone="yellow">置き換え</Badge> {cell}：今の「{before}」が「{after}」になります
        </p>
      ))}
      <Rest count={replacements.length} />
      {gaps.length > 0 && !isUntouched && (
        <p>
          まだ書かれていないセル：
          {cut(gaps)
            .map(({ cell, reason }) => (reason === 'missingNote' ? `${cell}（備考）` : cell))
            .join('、')}
          {gaps.length > maxShown && ` ほか${gaps.length - maxShown}か所`}
        </p>
      )}
    </div>
  )
}
