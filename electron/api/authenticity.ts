import { checkFile } from '../services/authenticity/file-check-service.ts'
import { checkPaper } from '../services/authenticity/paper-check-service.ts'
import { api } from './implementer.ts'

export const authenticityApi = {
  checkPaper: api.authenticity.checkPaper.handler(({ context, input }) =>
    checkPaper(context.serviceContext(), input),
  ),
  checkFile: api.authenticity.checkFile.handler(({ context, input }) =>
    checkFile(context.serviceContext(), input.file),
  ),
}
