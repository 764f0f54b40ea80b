import { type CallCases, nothing } from './call-case.ts'

type Union = Parameters<CallCases<'home'>['get']>[0]

const importId = '00000000-0000-4000-8000-0000000000aa'
const file = () => new File(['資産番号,名称,種別,管理部署\n取-1,取り込む資産,サーバ,総務課\n'], '台帳.csv')

/** An import that the officer has open: it is nobody else's. */
async function opened({ officer }: Union) {
  await officer.assetImport.open({ importId, file: file() })
  return { importId }
}
const choices = { encoding: null, sheet: null, headingLine: null, mapping: null, hiddenRows: null }
const everything = { columns: null, assetIds: null }

export const assetImportCases: CallCases<'assetImport'> = {
  open: () => [{ importId, file: file() }],
  choose: async (union) => [{ ...(await opened(union)), choices }],
  listRows: async (union) => [{ ...(await opened(union)), state: null, offset: 0, limit: 100 }],
  wrongRows: async (union) => [await opened(union)],
  apply: async (union) => [{ ...(await opened(union)), createsUnits: false, remembersMapping: true }],
  stage: async (union) => [await opened(union)],
  cancel: async (union) => [await opened(union)],
  last: nothing,
  undo: async (union) => {
    await opened(union)
    const kept = { importId, createsUnits: false, remembersMapping: false }
    const { bulkId } = await union.officer.assetImport.apply(kept)
    return [{ bulkId }]
  },
  findGaps: () => [everything],
  exportFile: () => [
    { ...everything, format: 'csv', encoding: 'utf-8-bom', gaps: 'refuse' },
    { ...everything, format: 'csv', encoding: 'cp932', gaps: 'mark' },
    { ...everything, format: 'xlsx', encoding: 'utf-8', gaps: 'refuse' },
  ],
}
