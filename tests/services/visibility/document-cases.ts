import { aDecision } from '../../support/some-documents.ts'
import { type CallCases, nothing, targetOf } from './call-case.ts'

type Union = Parameters<CallCases<'home'>['get']>[0]

const procedures = ({ procedures: { closed, shared } }: Union) => [closed, shared]
const editionsOf = (union: Union) => procedures(union).flatMap(({ editions }) => editions)
const targetsOf = (union: Union) => editionsOf(union).map((edition) => targetOf('editionId', edition))

const someParticulars = {
  ...{ documentNumber: '', adopters: [], adoption: null, enactedOn: null, reason: '', summary: '' },
}
const particulars = {
  ...someParticulars,
  ...{ decidedOn: '2026-11-20', decidedBy: '', publishedOn: null, publicationMethod: '' },
}

export const documentCases: CallCases<'policyDocuments'> = {
  list: nothing,
  get: (union) => procedures(union).map(({ document: { id } }) => ({ policyDocumentId: id })),
  create: () => [
    { kind: 'procedure', name: '新しい手順', readers: [] },
    { kind: 'standard', name: '新しい基準', readers: [] },
  ],
  update: (union) =>
    procedures(union).map(({ document }) => ({
      ...{ ...targetOf('policyDocumentId', document), name: '手順', readers: ['respondent', 'approver'] },
    })),
  getSource: (union) => editionsOf(union).map(({ id }) => ({ editionId: id })),
  getComparison: (union) => editionsOf(union).map(({ id }) => ({ beforeEditionId: id, afterEditionId: id })),
  exportComparison: (union) =>
    editionsOf(union).map(({ id }) => ({ beforeEditionId: id, afterEditionId: id })),
  setComparisonColumns: () => [
    { isAfterFirst: false, afterHeading: '新', beforeHeading: '旧', expectedRowVersion: 1 },
  ],
  exportEdition: (union) =>
    editionsOf(union).flatMap(({ id }) => [
      { editionId: id, format: 'utf8', replacesMissing: false },
      { editionId: id, format: 'cp932', replacesMissing: true },
      { editionId: id, format: 'docx', replacesMissing: false },
    ]),
  startDraft: async (union) => {
    const drafts = editionsOf(union).filter(({ state }) => state === 'draft')
    const givenUp = drafts.map((draft) =>
      union.officer.policyDocuments.withdraw({ ...targetOf('editionId', draft), reason: '見送り' }),
    )
    await Promise.all(givenUp)
    return procedures(union).map(({ document: { id } }) => ({
      ...{ policyDocumentId: id, source: { from: 'current' } },
    }))
  },
  saveDraft: (union) => targetsOf(union).map((target) => ({ ...target, title: '題', text: '第1条 守る。' })),
  recordDecision: (union) => targetsOf(union).map((target) => ({ ...aDecision, ...target })),
  requestApproval: (union) => targetsOf(union).map((target) => ({ ...someParticulars, ...target })),
  attach: (union) =>
    editionsOf(union).map(({ id }) => ({ editionId: id, file: new File(['%PDF-1.7\n%%EOF\n'], '紙.pdf') })),
  putInForce: async (union) => {
    const drafts = editionsOf(union).filter(({ state }) => state === 'draft')
    const decided = drafts.map((draft) =>
      union.officer.policyDocuments.recordDecision({ ...aDecision, ...targetOf('editionId', draft) }),
    )
    const effects = (await Promise.all(decided)).map((edition) => targetOf('editionId', edition))
    return effects.map((target) => ({ ...target, effectiveOn: '2026-11-21' }))
  },
  publish: async (union) => {
    const ofProcedures = targetsOf(union)
    const [policy] = await union.officer.policyDocuments.list({})
    const current = policy?.current
    const all = current ? [...ofProcedures, targetOf('editionId', current)] : ofProcedures
    return all.map((target) => ({ ...target, publishedOn: '2026-11-22', publicationMethod: '掲示' }))
  },
  correct: (union) =>
    targetsOf(union).map((target) => ({ ...target, ...particulars, effectiveOn: '2026-11-20' })),
  withdraw: (union) => targetsOf(union).map((target) => ({ ...target, reason: '見送り' })),
  listMemos: async ({ officer }) => {
    await officer.policyDocuments.addMemo(aMemo)
    return [{}]
  },
  addMemo: () => [aMemo],
}

const aMemo = {
  ...{ judgement: 'undecided' as const, grounds: '検討中。', judgedOn: '2026-11-20', judgedBy: '局長' },
}
