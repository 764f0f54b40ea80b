import type { Inspection, SheetSummary, Tally } from '../../../shared/contract/inspections.ts'

// ids are plain text here; the brands are for the compiler
const id = <Id extends string>(text: string) => text as Id

export function anInspection(part: Partial<Inspection> = {}): Inspection {
  return {
    id: id('inspection-1'),
    recordNumber: 'R8-点検-01',
    fiscalYear: 2026,
    title: '令和8年度 情報セキュリティ自己点検',
    purpose: '遵守状況の検証',
    state: 'open',
    openedOn: '2026-11-01',
    dueOn: '2026-12-25',
    closedOn: null,
    closeReason: null,
    requiresConfirmation: false,
    progress: { assigned: 2, submitted: 1, answering: 1, notStarted: 0 },
    rowVersion: 4,
    ...part,
  }
}

export function aSheetSummary(part: Partial<SheetSummary> = {}): SheetSummary {
  return {
    id: id('sheet-1'),
    number: 'R8-001',
    staffMemberId: id('member-1'),
    staffName: '髙橋 一郎',
    reading: 'たかはし いちろう',
    title: '主事',
    unitId: id('unit-1'),
    unitName: '総務課',
    audience: 'staff',
    state: 'answering',
    answeredCount: 8,
    questionCount: 40,
    submittedAt: null,
    confirmedAt: null,
    confirmedBy: null,
    confirmationBasis: null,
    returnedAt: null,
    returnedBy: null,
    returnReason: null,
    comparedAt: null,
    comparedBy: null,
    rowVersion: 2,
    ...part,
  }
}

const counts = { done: 3, partlyDone: 1, notDone: 0, unknown: 0, notApplicable: 1 }

export function aTally(): Tally {
  const row = { counts, rate: 0.75, previousRate: 0.5 }
  return {
    inspectionId: id('inspection-1'),
    fiscalYear: 2026,
    previousFiscalYear: 2025,
    total: row,
    byCategory: [
      { ...row, category: 'organization' },
      { ...row, category: 'operation', rate: 0.25 },
    ],
    byUnit: [{ ...row, unitName: '総務課', assigned: 2, submitted: 1 }],
    byAudience: [{ ...row, audience: 'staff', assigned: 2, submitted: 1 }],
    byQuestion: [
      {
        ...row,
        audience: 'staff',
        code: 'S01',
        text: '相談先を知っている。',
        category: 'organization',
        provisions: ['第7条(1)'],
        ordinanceItem: 1,
      },
    ],
  }
}
