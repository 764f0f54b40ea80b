import type { ComparedProvision, Comparison } from '../comparison/comparison.ts'
import { toNumberStyle } from './legal-number.ts'

/** What the writer of the sentences has to decide or to check, whatever is in them. */
export function listQuestions({ preamble, provisions }: Comparison): string[] {
  return [
    ...(preamble.some(({ change }) => change !== 'unchanged')
      ? ['前文（題名と第1条の間の文）の改正は、改め文にしていません。']
      : []),
    ...provisions.flatMap(listDivisionQuestions),
    ...listAll(provisions)
      .filter(({ isMoved }) => isMoved)
      .map(toMovedQuestion),
    ...listSpellingQuestions(provisions),
  ]
}

function listDivisionQuestions({ kind, change, before, after, heading }: ComparedProvision): string[] {
  const name = `${(after ?? before)?.citation ?? ''}${heading === null ? '' : `（${heading.map((one) => one.after || one.before).join('')}）`}`
  if (kind === 'section' && change !== 'unchanged') return [`${name}の改正は、改め文にしていません。`]
  const isWhole = change === 'added' || change === 'removed' || change === 'moved'
  if (kind === 'chapter' && isWhole)
    return [`${name}の章名を${change === 'removed' ? '削る' : '加える'}改正は、改め文にしていません。`]
  if (kind === 'supplement' && change === 'added')
    return ['加わった附則は、この改正の附則として末尾に置いています。施行期日と経過措置を確かめてください。']
  if (kind === 'supplement' && (change === 'removed' || change === 'moved'))
    return [`${name}を${change === 'removed' ? '削る' : '移す'}改正は、改め文にしていません。`]
  return []
}

function toMovedQuestion({ before, after }: ComparedProvision): string {
  return `${before?.citation ?? ''}の移動は、いったん削り、${after?.citation ?? ''}として加える形にしています。`
}

function listSpellingQuestions(provisions: readonly ComparedProvision[]): string[] {
  const labels = (side: 'before' | 'after'): string =>
    provisions.find((one) => one.kind === 'article' && one[side])?.[side]?.label ?? ''
  const [before, after] = [labels('before'), labels('after')]
  const isStyleOther = before !== '' && after !== '' && toNumberStyle(before) !== toNumberStyle(after)
  const isWidthOther = listAll(provisions).some(({ hasWidthDifference }) => hasWidthDifference)
  return [
    ...(isStyleOther ? [`条の番号の書き方が変わっています（${before}、${after}）。`] : []),
    ...(isWidthOther ? ['全角と半角、空白だけが違う所は、改め文にしていません。'] : []),
  ]
}

function listAll(provisions: readonly ComparedProvision[]): ComparedProvision[] {
  return provisions.flatMap((provision) => [provision, ...listAll(provision.children)])
}
