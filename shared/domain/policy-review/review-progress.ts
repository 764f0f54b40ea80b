import { toWareki, toWarekiShort } from '../calendar/wareki.ts'
import type { DocumentKind } from '../policy-document/document-kind.ts'
import type { EditionState } from '../policy-document/edition-state.ts'
import { type ChangedProvision, toChangedProvisionText } from './changed-provisions.ts'
import { type ReviewOutcome, type ReviewState, toReviewOutcomeLabel } from './review-state.ts'
import { type ReviewTrigger, toTriggerText } from './review-trigger.ts'

/** One chain: what was found, the review of it, and the edition that came of it as far as there is one. */
export type ProgressRow = Readonly<{
  triggers: readonly ReviewTrigger[]
  review: Readonly<{
    number: string
    title: string
    state: ReviewState
    outcome: ReviewOutcome | null
    decidedOn: string | null
  }> | null
  edition: Readonly<{
    documentName: string
    kind: DocumentKind
    number: number
    state: EditionState
    /** The edition it is compared with; null for the first of its document. */
    beforeNumber: number | null
    changes: readonly ChangedProvision[]
    decidedOn: string | null
    effectiveOn: string | null
    publishedOn: string | null
  }> | null
}>

/** A link of the chain: what there is of it, or 未 and what to do next. */
export type ProgressCell = Readonly<{ text: string; isMissing: boolean; next: string | null }>

/** The five links of a chain, in their order. */
export const progressSteps = ['triggers', 'review', 'provisions', 'comparison', 'effect'] as const
export type ProgressStep = (typeof progressSteps)[number]

const stepLabels: Readonly<Record<ProgressStep, string>> = {
  triggers: '点検・監査の指摘など',
  review: '検討',
  provisions: '改正した条文',
  comparison: '新旧対照表',
  effect: '施行・公表',
}

export function toProgressStepLabel(step: ProgressStep): string {
  return stepLabels[step]
}

const mostNamed = 8

/**
 * The links as screens and papers say them. Where no edition is shown, the words do not tell one that is not there from
 * one the reader may not know of (policy article 9, second paragraph), but to one who may know of all.
 */
export function toProgressCells(
  row: ProgressRow,
  reader: Readonly<{ mayKnowAll: boolean }>,
): Readonly<Record<ProgressStep, ProgressCell>> {
  const cells = {
    triggers: toTriggersCell(row),
    review: toReviewCell(row),
    provisions: toProvisionsCell(row, reader.mayKnowAll),
    comparison: toComparisonCell(row),
    effect: toEffectCell(row),
  }
  const first = progressSteps.find((step) => cells[step].isMissing)
  // what comes after the first gap waits for it
  const waiting = progressSteps.filter((step) => step !== first)
  return { ...cells, ...Object.fromEntries(waiting.map((step) => [step, { ...cells[step], next: null }])) }
}

const there = (text: string): ProgressCell => ({ text, isMissing: false, next: null })
const missing = (next: string, text = '未'): ProgressCell => ({ text, isMissing: true, next })
const needless = there('―')

function toTriggersCell({ triggers }: ProgressRow): ProgressCell {
  if (triggers.length === 0) return missing('見直しのきっかけを書く')
  return there(triggers.map(toTriggerText).join('\n'))
}

function toReviewCell({ review }: ProgressRow): ProgressCell {
  if (review === null) return missing('見直しの検討に加える')
  const head = `${review.number}　${review.title}`
  const { state, outcome, decidedOn } = review
  if (state !== 'decided' || outcome === null) return missing('検討して決定する', `${head}\n検討中`)
  return there(
    `${head}\n${decidedOn === null ? '' : `${toWareki(decidedOn)}　`}${toReviewOutcomeLabel(outcome)}`,
  )
}

function toProvisionsCell({ review, edition }: ProgressRow, mayKnowAll: boolean): ProgressCell {
  if (review?.outcome === 'keep') return needless
  if (review?.state !== 'decided') return missing('検討のあとに起案する')
  if (edition === null) return mayKnowAll ? missing('改正の案を起案する') : there('示せる改正はありません')
  const head = `${edition.documentName}　第${edition.number}版`
  if (edition.beforeNumber === null) return there(`${head}\n全文（最初の版）`)
  if (edition.changes.length === 0) return missing('改正の本文を書く', `${head}\n変わった条文はまだない`)
  const named = edition.changes.slice(0, mostNamed).map(toChangedProvisionText)
  const others = edition.changes.length - named.length
  return there(`${head}\n${named.join('、')}${others > 0 ? `ほか${others}か所` : ''}`)
}

function toComparisonCell({ review, edition }: ProgressRow): ProgressCell {
  if (review?.outcome === 'keep') return needless
  if (edition === null) return missing('起案のあとに作る')
  const { beforeNumber, number, changes } = edition
  if (beforeNumber === null) return there('前の版がないため、作らない')
  if (changes.length === 0) return missing('改正の本文を書いたあとに作る')
  return there(`第${beforeNumber}版と第${number}版の新旧対照表`)
}

function toEffectCell({ review, edition }: ProgressRow): ProgressCell {
  if (review?.outcome === 'keep') return needless
  if (edition === null) return missing('起案して決裁を受ける')
  const { state, decidedOn, effectiveOn, publishedOn, kind } = edition
  const lines = [
    decidedOn === null ? '' : `決裁 ${toWarekiShort(decidedOn)}`,
    effectiveOn === null ? '' : `施行 ${toWarekiShort(effectiveOn)}`,
    publishedOn === null ? '' : `公表 ${toWarekiShort(publishedOn)}`,
    kind === 'procedure' ? '公表しない（非公開）' : '',
  ].filter((line) => line !== '')
  if (state === 'draft') return missing('決裁を受ける')
  if (effectiveOn === null) return missing('施行日を決める', lines.join('\n') || '未')
  if (kind !== 'procedure' && publishedOn === null)
    return missing('公表を記録する', `${lines.join('\n')}\n公表 未`)
  return there(lines.join('\n'))
}
