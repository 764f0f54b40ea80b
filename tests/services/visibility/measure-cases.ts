import { type CallCases, nothing, targetOf } from './call-case.ts'

type Union = Parameters<CallCases<'measures'>['get']>[0]

function fieldsOf({ measures: { measure } }: Union) {
  const { title, description, provisions, ordinanceItems, state, ownerTitle, ownerUnitId } = measure
  const { evidence, checkIntervalMonths, nextCheckOn, note } = measure
  return {
    ...{ title, description, provisions, ordinanceItems, state, ownerTitle, ownerUnitId, evidence },
    ...{ checkIntervalMonths, nextCheckOn, note, declinedReason: '', questions: [] },
  }
}

export const measureCases: CallCases<'measures'> = {
  list: () => [{ fiscalYear: 2026 }, { fiscalYear: 2025 }],
  get: ({ measures }) => [{ measureId: measures.measure.id, fiscalYear: 2026 }],
  coverage: () => [{ fiscalYear: 2026 }, { fiscalYear: 2025 }],
  loadBuiltIn: nothing,
  create: (union) => [{ ...fieldsOf(union), title: '新しい対策' }],
  update: (union) => [{ ...fieldsOf(union), ...targetOf('measureId', union.measures.measure) }],
  retire: ({ measures }) => [{ ...targetOf('measureId', measures.measure), reason: 'ほかの対策に合わせた' }],
  reinstate: async ({ officer, measures }) => {
    const target = targetOf('measureId', measures.measure)
    const retired = await officer.measures.retire({ ...target, reason: 'ほかの対策に合わせた' })
    return [targetOf('measureId', retired)]
  },
  recordChecks: ({ measures }) => [
    {
      ...{ fiscalYear: 2026, checkedOn: '2026-11-21', result: 'partlyKept', note: '見直す' },
      measures: [targetOf('measureId', measures.measure)],
    },
  ],
  withdrawChecks: ({ measures }) => [{ checks: [targetOf('measureCheckId', measures.check)] }],
  attach: ({ measures }) => [
    { measureId: measures.measure.id, file: new File(['%PDF-1.7\n%%EOF\n'], '証拠.pdf') },
  ],
  retireAttachment: ({ measures }) => [targetOf('attachmentId', measures.attachment)],
  exportFile: () => [
    { fiscalYear: 2026, format: 'csv' },
    { fiscalYear: 2026, format: 'xlsx' },
  ],
}
