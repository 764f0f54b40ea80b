import {
  addQuestion,
  changeChecklistTexts,
  changeQuestion,
  reorderQuestions,
  setQuestionState,
  showChecklistForEditing,
} from '../services/checklist-editing-service.ts'
import {
  adoptChecklistEdition,
  showChecklistEdition,
  showChecklistEditions,
} from '../services/checklist-edition-service.ts'
import {
  exportChecklist,
  importChecklist,
  previewChecklistImport,
} from '../services/checklist-import-service.ts'
import { showChecklists } from '../services/checklist-service.ts'
import { toBytes, toTableFile } from './files.ts'
import { api } from './implementer.ts'

const { checklists } = api

export const checklistsApi = {
  list: checklists.list.handler(({ context }) => showChecklists(context.serviceContext())),
  getForEditing: checklists.getForEditing.handler(({ context, input }) =>
    showChecklistForEditing(context.serviceContext(), input),
  ),
  addQuestion: checklists.addQuestion.handler(({ context, input }) =>
    addQuestion(context.serviceContext(), input),
  ),
  updateQuestion: checklists.updateQuestion.handler(({ context, input }) =>
    changeQuestion(context.serviceContext(), input),
  ),
  setQuestionState: checklists.setQuestionState.handler(({ context, input }) =>
    setQuestionState(context.serviceContext(), input),
  ),
  reorder: checklists.reorder.handler(({ context, input }) =>
    reorderQuestions(context.serviceContext(), input),
  ),
  updateTexts: checklists.updateTexts.handler(({ context, input }) =>
    changeChecklistTexts(context.serviceContext(), input),
  ),
  listEditions: checklists.listEditions.handler(({ context, input }) =>
    showChecklistEditions(context.serviceContext(), input),
  ),
  getEdition: checklists.getEdition.handler(({ context, input }) =>
    showChecklistEdition(context.serviceContext(), input),
  ),
  adoptEdition: checklists.adoptEdition.handler(({ context, input }) =>
    adoptChecklistEdition(context.serviceContext(), input),
  ),
  exportFile: checklists.exportFile.handler(({ context, input }) =>
    toTableFile(exportChecklist(context.serviceContext(), input), input.format),
  ),
  previewImport: checklists.previewImport.handler(async ({ context, input }) =>
    previewChecklistImport(context.serviceContext(), {
      audience: input.audience,
      bytes: await toBytes(input.file),
    }),
  ),
  importFile: checklists.importFile.handler(async ({ context, input }) => {
    const { audience, digest } = input
    return importChecklist(context.serviceContext(), { audience, digest, bytes: await toBytes(input.file) })
  }),
}
