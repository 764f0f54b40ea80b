import { join } from 'node:path'
import { toFiscalYearLabel } from '../../shared/domain/calendar/fiscal-year.ts'
import { toAudienceLabel } from '../../shared/domain/checklist/audience-label.ts'
import type { InspectionId, SheetId } from '../../shared/domain/id/branded-id.ts'
import { fileChoices } from '../../shared/domain/inspection/answer-sheet-file.ts'
import { notFound } from '../../shared/errors/app-error.ts'
import { writeFileDurably } from '../data/durable-file.ts'
import type { AnswerRow } from '../data/repositories/answer-repository.ts'
import type { InspectionRow } from '../data/repositories/inspection-repository.ts'
import { getOrganization, type OrganizationRow } from '../data/repositories/organization-repository.ts'
import type { SheetRow } from '../data/repositories/sheet-repository.ts'
import type { AnswerSheetTab } from '../files/answer-book.ts'
import { type AnswerFileSource, readAnswerFileSource } from './answer-file-source.ts'
import { refuseUnfitFolder } from './backup/backup-service.ts'
import { getOpenInspection } from './inspection-service.ts'
import type { ServiceContext } from './service-context.ts'

/** Which sheets: of a unit, some by their ids, or all that are still to be answered. */
export type AnswerScope = {
  inspectionId: InspectionId
  unitName: string | null
  sheetIds: readonly SheetId[] | null
}
type WrittenFile = { bytes: Uint8Array; name: string }

/** The sheets still to be answered as an Excel file with a tab each; `not_found` where none is left. */
export async function exportAnswerFile(context: ServiceContext, input: AnswerScope): Promise<WrittenFile> {
  const collected = collect(context, input)
  return write(context, collected, collected.sheets)
}

/**
 * Writes the sheets still to be answered into a folder, a file for each person or each unit. The folder must be there
 * and outside the data folder (`notAFolder`, `insideDataFolder`); files of the same names are replaced.
 */
export async function exportAnswerFolder(
  context: ServiceContext,
  input: AnswerScope & { each: 'person' | 'unit'; folder: string },
): Promise<{ fileNames: string[] }> {
  refuseUnfitFolder('folder', context.dataFolder, input.folder)
  const collected = collect(context, input)
  const groups = new Map<string, SheetRow[]>()
  for (const sheet of collected.sheets) {
    const key = input.each === 'unit' ? sheet.unitName : sheet.staffMemberId
    groups.set(key, [...(groups.get(key) ?? []), sheet])
  }
  const fileNames: string[] = []
  for (const sheets of groups.values()) {
    const { bytes, name } = await write(context, collected, sheets)
    writeFileDurably(join(input.folder, name), bytes)
    fileNames.push(name)
  }
  return { fileNames }
}

type Collected = {
  inspection: InspectionRow
  organization: OrganizationRow
  source: AnswerFileSource
  sheets: SheetRow[]
}

function collect(context: ServiceContext, { inspectionId, unitName, sheetIds }: AnswerScope): Collected {
  const inspection = getOpenInspection(context, inspectionId)
  const source = readAnswerFileSource(context, inspection.id)
  const wanted = sheetIds === null ? null : new Set(sheetIds)
  const sheets = source.sheets
    .filter(({ state }) => state === 'notStarted' || state === 'answering')
    .filter((sheet) => wanted?.has(sheet.id) ?? true)
    .filter((sheet) => unitName === null || sheet.unitName === unitName)
  if (sheets.length === 0) throw notFound('inspectionSheet', unitName ?? inspection.id)
  return { inspection, organization: getOrganization(context.db), source, sheets }
}

async function write(
  context: ServiceContext,
  { inspection, organization, source }: Collected,
  sheets: readonly SheetRow[],
): Promise<WrittenFile> {
  const year = toFiscalYearLabel(inspection.fiscalYear)
  const bytes = await context.runFileTask('writeAnswerBook', {
    title: `${year} 自己点検票`,
    writtenAt: context.now().toISOString(),
    tabs: sheets.map((sheet) => toTab({ year, organization, source, sheet })),
  })
  return { bytes, name: toFileName(year, sheets) }
}

const guidance =
  '黄色の「回答」を一覧から選びます（Alt＋↓ でも開きます）。「一部できている」「できていない」のときは、「備考」も必ず書いてください。書くまで備考が赤くなります。黄色のほかは変えられません。終わったら保存し、Excel（.xlsx）のまま担当者に返してください。'

function toTab({
  year,
  organization,
  source,
  sheet,
}: {
  year: string
  organization: OrganizationRow
  source: AnswerFileSource
  sheet: SheetRow
}): AnswerSheetTab {
  const mark = organization.isSample ? '【見本】' : ''
  const { number, unitName, staffName, audience } = sheet
  return {
    title: `${mark}${year} 情報セキュリティ自己点検票（${toAudienceLabel(audience)}用）`,
    values: [organization.name, year, number, unitName, staffName, source.fingerprintOf(audience)],
    guidance,
    questions: source.questionsOf(audience).map(({ id, code, text, guidance: hint }) => ({
      ...{ code, text, guidance: hint },
      ...toWritten(source.answerOf(sheet.id, id)),
    })),
  }
}

const words = new Map<string, string>(fileChoices)

function toWritten(answer: AnswerRow | undefined): { answer: string; note: string } {
  const choice = answer?.choice ?? null
  return { answer: choice === null ? '' : (words.get(choice) ?? ''), note: answer?.note ?? '' }
}

/** Named for the person, the unit or neither, without what a Windows file name may not have. */
function toFileName(year: string, sheets: readonly SheetRow[]): string {
  const [first] = sheets
  const isOne = (toKey: (sheet: SheetRow) => string) => new Set(sheets.map(toKey)).size === 1
  const whose =
    first !== undefined && isOne(({ staffMemberId }) => staffMemberId)
      ? `${first.number}_${first.staffName.replace(/\s/gu, '')}`
      : first !== undefined && isOne(({ unitName }) => unitName)
        ? first.unitName
        : '回答用'
  return `自己点検_${year}_${whose}`.replace(/[\\/:*?"<>|\p{Cc}\p{Cs}]/gu, '＿').concat('.xlsx')
}
