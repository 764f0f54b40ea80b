import { type CallCases, nothing } from './call-case.ts'

const audience = 'staff' as const
type Union = Parameters<CallCases<'checklists'>['list']>[0]

export const policyCases: CallCases<'policy'> = {
  current: nothing,
  getEdition: async ({ officer, procedures: { closed, shared } }) => {
    const { edition } = await officer.policy.current({})
    return [edition, ...closed.editions, ...shared.editions].map(({ id }) => ({ editionId: id }))
  },
  preview: async ({ officer }) => {
    const { text } = await officer.startup.builtInPolicy({})
    return [{ text }, { file: new File([text], '方針.txt') }]
  },
}

async function firstQuestion({ officer }: Union) {
  const { questions } = await officer.checklists.getForEditing({ audience })
  const [question] = questions
  if (question === undefined) throw new Error('no question')
  const { code, text, guidance, category, provisions, ordinanceItem, rowVersion } = question
  const fields = { text, guidance, category, provisions, ordinanceItem }
  return { fields, target: { audience, code, expectedRowVersion: rowVersion } }
}

/** A checklist that differs from its newest edition, as a file. */
async function aFile({ officer }: Union): Promise<File> {
  const file = await officer.checklists.exportFile({ audience, format: 'csv' })
  return new File([(await file.text()).replaceAll('している', 'しています')], file.name)
}

export const checklistCases: CallCases<'checklists'> = {
  list: nothing,
  getForEditing: () => [{ audience }],
  addQuestion: async (union) => [{ audience, ...(await firstQuestion(union)).fields }],
  updateQuestion: async (union) => {
    const { fields, target } = await firstQuestion(union)
    return [{ ...target, ...fields, text: '直した設問。' }]
  },
  setQuestionState: async (union) => [{ ...(await firstQuestion(union)).target, state: 'retired' }],
  reorder: async ({ officer }) => {
    const { questions } = await officer.checklists.getForEditing({ audience })
    const codesBefore = questions.map(({ code }) => code)
    return [{ audience, codes: codesBefore.toReversed(), codesBefore }]
  },
  updateTexts: async ({ officer }) => {
    const { title, introduction, rowVersion } = await officer.checklists.getForEditing({ audience })
    return [{ audience, title, introduction, expectedRowVersion: rowVersion }]
  },
  listEditions: () => [{ audience }],
  getEdition: async ({ officer }) =>
    (await officer.checklists.listEditions({ audience })).map(({ id }) => ({ checklistEditionId: id })),
  adoptEdition: async (union) => {
    const { fields, target } = await firstQuestion(union)
    await union.officer.checklists.updateQuestion({ ...target, ...fields, text: '直した設問。' })
    return [{ audience, note: '設問を直した。' }]
  },
  exportFile: () => [
    { audience, format: 'csv' },
    { audience, format: 'xlsx' },
  ],
  previewImport: async (union) => [{ audience, file: await aFile(union) }],
  importFile: async (union) => {
    const file = await aFile(union)
    const { digest } = await union.officer.checklists.previewImport({ audience, file })
    return [{ audience, file, digest }]
  },
}
