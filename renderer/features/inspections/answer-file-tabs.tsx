import type { AnswerFilePreview } from '../../../shared/contract/sheets.ts'
import { toFileReason } from '../../../shared/domain/inspection/answer-file-words.ts'
import { Badge } from '../../components/badge.tsx'

type Tab = AnswerFilePreview['tabs'][number]

/** What each tab of a file says, its faults with their cells first. */
export function AnswerFileTabs({ tabs }: Readonly<{ tabs: readonly Tab[] }>) {
  const ordered = tabs.toSorted(
    (one, other) => Math.sign(other.problems.length) - Math.sign(one.problems.length),
  )
  return (
    <ul className="max-h-96 divide-y divide-solid-gray-200 overflow-y-auto rounded-8 border border-solid-gray-420">
      {ordered.map((tab) => (
        <li key={tab.tab} className="px-4 py-2">
          <p className="flex flex-wrap items-center gap-3">
            <b>シート {tab.tab}</b> {tab.staffName}
            <TabState tab={tab} />
            {tab.replacedCount > 0 && <Badge tone="yellow">今ある答え {tab.replacedCount}問を置き換え</Badge>}
          </p>
          {tab.problems.slice(0, maxShown).map((problem) => (
            <p key={`${problem.cell} ${problem.reason}`} className="text-error-2">
              シート {tab.tab} の {problem.cell}：{toFileReason(problem.reason)}
              {problem.value !== '' && `（${problem.value}）`}
            </p>
          ))}
          {tab.problems.length > maxShown && <p>ほかに{tab.problems.length - maxShown}か所あります。</p>}
          {tab.problems.length === 0 && tab.gaps.length > 0 && <Gaps tab={tab} />}
        </li>
      ))}
    </ul>
  )
}

/** More places than anybody mends at once. */
const maxShown = 10

function TabState({ tab }: Readonly<{ tab: Tab }>) {
  if (tab.problems.length > 0) return <Badge tone="red">要修正 {tab.problems.length}か所</Badge>
  const words = `${tab.questionCount}問中${tab.answeredCount}問`
  return tab.gaps.length === 0 ? (
    <Badge tone="green">すべて回答済み（{words}）</Badge>
  ) : (
    <Badge tone="yellow">未完了（{words}）</Badge>
  )
}

function Gaps({ tab }: Readonly<{ tab: Tab }>) {
  const cells = tab.gaps.map(({ cell }) => cell)
  const shown = cells.slice(0, maxShown).join('、')
  const rest = cells.length > maxShown ? ` ほか${cells.length - maxShown}か所` : ''
  return (
    <p className="text-[0.9375rem] text-solid-gray-700">
      まだ書かれていないセル：{shown}
      {rest}
    </p>
  )
}
