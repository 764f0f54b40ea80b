import type { RiskLevel } from '../../../shared/domain/policy-review/risk.ts'
import {
  listFactors,
  type MethodKind,
  type RiskFactor,
  type RiskMethod,
  type ScaleLevel,
  toFactorLabel,
} from '../../../shared/domain/risk/risk-method.ts'

/** The method while it is being written: figures are text until they are read. */
export type MethodDraft = Readonly<{
  kind: MethodKind
  scales: RiskMethod['scales']
  mediumFrom: string
  highFrom: string
  wellKeptFrom: string
  partlyKeptFrom: string
  important: RiskMethod['important']
}>

export function toMethodDraft({ kind, scales, important, ...figures }: RiskMethod): MethodDraft {
  return {
    ...{ kind, scales, important },
    ...{ mediumFrom: String(figures.mediumFrom), highFrom: String(figures.highFrom) },
    ...{ wellKeptFrom: String(figures.wellKeptFrom), partlyKeptFrom: String(figures.partlyKeptFrom) },
  }
}

/** Only for a draft without a problem; a figure that is none stays as it was. */
export function toMethod(draft: MethodDraft, before: RiskMethod): RiskMethod {
  const { kind, scales, important } = draft
  return {
    ...{ kind, scales, important },
    mediumFrom: readFigure(draft.mediumFrom) ?? before.mediumFrom,
    highFrom: readFigure(draft.highFrom) ?? before.highFrom,
    wellKeptFrom: readFigure(draft.wellKeptFrom) ?? before.wellKeptFrom,
    partlyKeptFrom: readFigure(draft.partlyKeptFrom) ?? before.partlyKeptFrom,
  }
}

/** The draft with one level of a scale worded anew. */
export function withLevel(
  draft: MethodDraft,
  factor: RiskFactor,
  level: RiskLevel,
  part: Partial<ScaleLevel>,
): MethodDraft {
  const [one, two, three] = draft.scales[factor]
  const change = (words: ScaleLevel, at: RiskLevel) => (at === level ? { ...words, ...part } : words)
  return {
    ...draft,
    scales: { ...draft.scales, [factor]: [change(one, 1), change(two, 2), change(three, 3)] },
  }
}

/** What is wrong before it can be stored, the first thing only. */
export function findMethodProblem(draft: MethodDraft): string | undefined {
  const medium = readFigure(draft.mediumFrom)
  const high = readFigure(draft.highFrom)
  if (medium === null || medium < 2 || medium > 9)
    return '「中」とする値は、2から9までの数で入力してください。'
  if (high === null || high < 2 || high > 9) return '「高」とする値は、2から9までの数で入力してください。'
  if (high <= medium) return '「高」とする値は、「中」とする値より大きくしてください。'
  const well = readFigure(draft.wellKeptFrom)
  const partly = readFigure(draft.partlyKeptFrom)
  if (well === null || well > 100 || partly === null || partly > 100)
    return '実施率の境目は、0から100までの数で入力してください。'
  if (well <= partly) return '脆弱性1とする実施率は、脆弱性2とする実施率より大きくしてください。'
  return findScaleProblem(draft)
}

function findScaleProblem({ kind, scales }: MethodDraft): string | undefined {
  const factor = listFactors(kind).find((one) =>
    scales[one].some(({ name, criterion }) => name.trim() === '' || criterion.trim() === ''),
  )
  return factor && `「${toFactorLabel(factor)}」の段階の名前と基準を、すべて入力してください。`
}

/** A whole number of at most three digits; full-width digits count too. */
function readFigure(text: string): number | null {
  const digits = text.normalize('NFKC').trim()
  return /^\d{1,3}$/.test(digits) ? Number(digits) : null
}
