import { exportStaff, importStaff, previewStaffImport } from '../services/staff-import-service.ts'
import {
  changeStaffMember,
  createStaffMember,
  reinstateStaffMember,
  reorderStaff,
  retireStaffMember,
  showStaff,
} from '../services/staff-service.ts'
import { toBytes, toTableFile } from './files.ts'
import { api } from './implementer.ts'

export const staffApi = {
  list: api.staff.list.handler(({ context }) => showStaff(context.serviceContext())),
  create: api.staff.create.handler(({ context, input }) =>
    createStaffMember(context.serviceContext(), input),
  ),
  update: api.staff.update.handler(({ context, input }) =>
    changeStaffMember(context.serviceContext(), input),
  ),
  retire: api.staff.retire.handler(({ context, input }) =>
    retireStaffMember(context.serviceContext(), input),
  ),
  reinstate: api.staff.reinstate.handler(({ context, input }) =>
    reinstateStaffMember(context.serviceContext(), input),
  ),
  reorder: api.staff.reorder.handler(({ context, input }) => reorderStaff(context.serviceContext(), input)),
  previewImport: api.staff.previewImport.handler(async ({ context, input }) =>
    previewStaffImport(context.serviceContext(), await toBytes(input.file)),
  ),
  importFile: api.staff.importFile.handler(async ({ context, input }) => {
    const { digest, createUnits } = input
    return importStaff(context.serviceContext(), { bytes: await toBytes(input.file), digest, createUnits })
  }),
  exportFile: api.staff.exportFile.handler(({ context, input }) =>
    toTableFile(exportStaff(context.serviceContext(), input.format), input.format),
  ),
}
