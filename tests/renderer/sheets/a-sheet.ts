import type { StoredAnswer } from '../../../renderer/features/sheets/answer-draft.ts'
import { type Answering, createAnswering } from '../../../renderer/features/sheets/answering.ts'
import type { AnswerChange } from '../../../renderer/features/sheets/save-queue.ts'
import type { Sheet } from '../../../shared/contract/sheets.ts'
import { measureCategories } from '../../../shared/domain/checklist/category.ts'

type Summary = Sheet['summary']

/** A sheet of `count` questions, nothing answered. Ids are plain text here; the brands are for the compiler. */
export function aSheet(count: number, summary: Partial<Summary> = {}): Sheet {
  const questions = Array.from({ length: count }, (_, index) => ({
    id: `q${index + 1}`,
    code: `S-${index + 1}`,
    text: `${index + 1}番目の決まりを守っている。`,
    guidance: `${index + 1}番目の手がかり`,
    category: measureCategories[Math.floor((index * 8) / count)] ?? 'organization',
    provisions: ['第7条(1)'],
    ordinanceItem: 1,
  }))
  const sheet = {
    summary: {
      id: 's1',
      number: 'R8-001',
      staffMemberId: 'm1',
      staffName: '髙橋 一郎',
      reading: 'たかはし いちろう',
      title: '主事',
      unitName: '総務課',
      audience: 'staff',
      state: 'notStarted',
      answeredCount: 0,
      questionCount: count,
      submittedAt: null,
      confirmedAt: null,
      confirmedBy: null,
      confirmationBasis: null,
      returnedAt: null,
      returnedBy: null,
      returnReason: null,
      comparedAt: null,
      comparedBy: null,
      rowVersion: 1,
      ...summary,
    },
    inspection: {
      id: 'i1',
      fiscalYear: 2026,
      title: '令和8年度 情報セキュリティ自己点検',
      state: 'open',
      dueOn: '2026-12-25',
      requiresConfirmation: false,
    },
    questions,
    answers: [],
  }
  // plain ids stand for branded ones
  return sheet as unknown as Sheet
}

/** Answering over a store in memory that keeps what it is sent. */
export function anAnswering(sheet: Sheet): { answering: Answering; stored: Map<string, StoredAnswer> } {
  const stored = new Map<string, StoredAnswer>()
  const save = async (changes: readonly AnswerChange[]) => {
    await Promise.resolve()
    const answers = changes.map(({ expectedRowVersion, ...change }) => ({
      ...change,
      rowVersion: expectedRowVersion + 1,
    }))
    for (const answer of answers) stored.set(answer.questionId, answer)
    return answers
  }
  const answering = createAnswering(sheet, {
    save,
    load: async () => [...stored.values()],
    toFailure: () => 'retry',
    now: () => new Date('2026-11-22T13:12:00Z'),
  })
  return { answering, stored }
}
