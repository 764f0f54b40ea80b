import type { ChecklistForEditing } from '../../../shared/contract/checklists.ts'

type Question = ChecklistForEditing['questions'][number]

export function aQuestion(code: string, part: Partial<Question> = {}): Question {
  return {
    ...{ code, text: `${code}の設問`, guidance: '', category: 'physical', provisions: ['第7条(2)'] },
    ...{ ordinanceItem: 3, state: 'active', rowVersion: 1, unknownProvisions: [] },
    ...part,
  }
}

export function aChecklist(part: Partial<ChecklistForEditing> = {}): ChecklistForEditing {
  return {
    ...{ audience: 'staff', title: '職員等の点検', introduction: '前書き', rowVersion: 1, isChanged: false },
    questions: ['S01', 'S02', 'S03'].map((code) => aQuestion(code)),
    ...part,
  }
}
