import type {
  ChangeKind,
  ComparedProvision,
  Comparison,
} from '../../shared/domain/policy/comparison/comparison.ts'
import { changeKinds } from '../../shared/domain/policy/comparison/comparison.ts'
import { listOwnChanges } from '../../shared/domain/policy/comparison/list-changes.ts'

const words: Readonly<Record<ChangeKind, string>> = {
  unchanged: '変更なし',
  amended: '改正',
  added: '追加',
  removed: '削除',
  moved: '移動',
  renumbered: '番号のみ変更',
}

/** The changes as a list for reading, each with the words that went and came, and the 改め文 behind them. */
export function toComparisonOutline(comparison: Comparison, amendingText: string): string {
  const { summary, preamble, provisions } = comparison
  const counts = changeKinds.map((kind) => `${words[kind]} ${summary[kind]}`).join('　')
  const changes = listOwnChanges([...preamble, ...provisions]).filter(({ change }) => change !== 'unchanged')
  if (changes.length === 0) return `違いはありません。（${counts}）\n`
  return [counts, '', ...changes.flatMap(toLines), '', amendingText, ''].join('\n')
}

function toLines({ change, before, after, heading, body }: ComparedProvision): string[] {
  const places = [before?.citation, after?.citation].filter((place) => place !== undefined)
  const place = [...new Set(places)].join(' → ')
  const changed = [...(heading ?? []), ...body].filter(({ isChanged }) => isChanged)
  return [
    `${words[change]}　${place}`,
    ...changed.map((segment) => `  「${segment.before}」→「${segment.after}」`),
  ]
}
