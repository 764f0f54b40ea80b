import { exportAnswerFile, exportAnswerFolder } from '../services/answer-file-export.ts'
import { importAnswerFiles, previewAnswerFiles } from '../services/answer-file-service.ts'
import { requireGivenOut } from '../services/given-out.ts'
import { markSheetCompared, searchSheets } from '../services/paper-entry-service.ts'
import { findPaperPages } from '../services/reports/inspection-sheets-drawing.ts'
import {
  saveAnswers,
  showMySheets,
  showSheet,
  submitSheet,
  takeBackSheet,
} from '../services/sheet-service.ts'
import { toNamedBytes, toTableFile } from './files.ts'
import { api } from './implementer.ts'

export const sheetsApi = {
  listMine: api.sheets.listMine.handler(({ context }) => showMySheets(context.serviceContext())),
  get: api.sheets.get.handler(({ context, input }) => showSheet(context.serviceContext(), input)),
  saveAnswers: api.sheets.saveAnswers.handler(({ context, input }) =>
    saveAnswers(context.serviceContext(), input),
  ),
  find: api.sheets.find.handler(({ context, input }) => searchSheets(context.serviceContext(), input)),
  paperPages: api.sheets.paperPages.handler(async ({ context, input }) => ({
    pages: await findPaperPages(context.serviceContext(), input.sheetId),
  })),
  markCompared: api.sheets.markCompared.handler(({ context, input }) =>
    markSheetCompared(context.serviceContext(), input),
  ),
  exportFile: api.sheets.exportFile.handler(async ({ context, input }) =>
    toTableFile(await exportAnswerFile(context.serviceContext(), input), 'xlsx'),
  ),
  exportFolder: api.sheets.exportFolder.handler(({ context, input }) => {
    requireGivenOut(context.connection, 'folder', input.folder)
    return exportAnswerFolder(context.serviceContext(), { ...input, sheetIds: null })
  }),
  previewFiles: api.sheets.previewFiles.handler(async ({ context, input }) =>
    previewAnswerFiles(context.serviceContext(), {
      inspectionId: input.inspectionId,
      files: await toNamedBytes(input.files),
    }),
  ),
  importFiles: api.sheets.importFiles.handler(async ({ context, input }) => {
    const { files, ...rest } = input
    return importAnswerFiles(context.serviceContext(), { ...rest, files: await toNamedBytes(files) })
  }),
  submit: api.sheets.submit.handler(({ context, input }) => submitSheet(context.serviceContext(), input)),
  takeBack: api.sheets.takeBack.handler(({ context, input }) =>
    takeBackSheet(context.serviceContext(), input),
  ),
}
