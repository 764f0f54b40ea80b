import type { MeasureDetail, MeasureFields } from '../../../shared/contract/measures.ts'

/** What is written and chosen of a measure; `ownerUnitId` and interval as the boxes hold them. */
export type MeasureDraft = Readonly<
  Omit<MeasureFields, 'checkIntervalMonths'> & { checkIntervalMonths: string }
>

export function toDraft(detail: MeasureDetail | null): MeasureDraft {
  if (detail === null)
    return {
      ...{ title: '', description: '', provisions: [], ordinanceItems: [], state: 'notStarted' },
      ...{ declinedReason: '', ownerTitle: '', ownerUnitId: null, evidence: '', note: '' },
      ...{ checkIntervalMonths: '12', nextCheckOn: null, questions: [] },
    }
  const { measure, questions } = detail
  return {
    ...{ title: measure.title, description: measure.description, provisions: measure.provisions },
    ...{ ordinanceItems: measure.ordinanceItems, state: measure.state, note: measure.note },
    ...{ declinedReason: measure.declinedReason ?? '', ownerTitle: measure.ownerTitle },
    ...{ ownerUnitId: measure.ownerUnitId, evidence: measure.evidence, nextCheckOn: measure.nextCheckOn },
    checkIntervalMonths: String(measure.checkIntervalMonths),
    questions: questions.map(({ audience, code }) => ({ audience, code })),
  }
}

/** The months of the interval, or null where the box holds no number of 1 to 60; full-width digits count too. */
export function readMonths(text: string): number | null {
  const months = Number(text.normalize('NFKC').trim())
  return Number.isInteger(months) && months >= 1 && months <= 60 ? months : null
}

/** What is missing before the measure can be stored, by field. */
export function findProblems(draft: MeasureDraft): Readonly<Record<string, string>> {
  return {
    ...(draft.title.trim() === '' ? { title: '対策の名前を入力してください。' } : {}),
    ...(draft.provisions.length === 0 ? { provisions: 'もとになる条項を一つ以上選んでください。' } : {}),
    ...(draft.state === 'declined' && draft.declinedReason.trim() === ''
      ? { declinedReason: '見送りの理由を入力してください。' }
      : {}),
    ...(readMonths(draft.checkIntervalMonths) === null
      ? { checkIntervalMonths: '1から60までの月数を入力してください。' }
      : {}),
  }
}
