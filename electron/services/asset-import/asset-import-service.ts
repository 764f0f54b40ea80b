import type { AssetImportSummary, ImportChoices } from '../../../shared/domain/asset-import/import-choices.ts'
import type { ShownImportRow } from '../../../shared/domain/asset-import/import-rows.ts'
import type { ImportSettings } from '../../../shared/domain/asset-import/import-settings.ts'
import { toLocalDate } from '../../../shared/domain/calendar/calendar-date.ts'
import { notFound } from '../../../shared/errors/app-error.ts'
import { listAssetsEndedByUndo, listImportMappings } from '../../data/repositories/asset-import-repository.ts'
import { listAssetLevels, listExtraColumns } from '../../data/repositories/asset-setting-repository.ts'
import { listUnits } from '../../data/repositories/unit-repository.ts'
import type { ServiceContext } from '../service-context.ts'
import { givenUp } from './given-up.ts'
import type { ImportProgress, ImportSession } from './import-room.ts'
import { listRegisterPages } from './register-pages.ts'

/** Reads a file and says what importing it would do; keeps nothing. */
export async function openAssetImport(
  context: ServiceContext,
  input: { importId: string; bytes: Uint8Array },
): Promise<AssetImportSummary> {
  const session = context.assetImports.open(input.importId, toOwner(context))
  session.progress = { stage: 'reading', done: 0, total: 0 }
  try {
    await context.assetImports.run('openImport', { ...toTarget(session), bytes: input.bytes })
    return await planSession(context, session)
  } catch (error) {
    context.assetImports.close(session)
    throw error
  }
}

/** Reads the same file another way: other encoding, sheet, heading or columns. */
export async function chooseForAssetImport(
  context: ServiceContext,
  input: { importId: string; choices: ImportChoices },
): Promise<AssetImportSummary> {
  const session = getSession(context, input.importId)
  session.choices = input.choices
  return planSession(context, session)
}

/** A page of the rows of one state, or of all, in the order of the file. */
export function showImportRows(
  context: ServiceContext,
  input: { importId: string; state: ShownImportRow['state'] | null; offset: number; limit: number },
): Promise<{ rows: ShownImportRow[]; total: number }> {
  const { importId, ...page } = input
  const session = getSession(context, importId)
  return context.assetImports.run('listImportRows', { ...toTarget(session), ...page })
}

/** The wrong rows as a CSV file, each with its line and reasons. */
export async function exportWrongRows(
  context: ServiceContext,
  input: { importId: string },
): Promise<{ bytes: Uint8Array; name: string }> {
  const session = getSession(context, input.importId)
  return { bytes: await context.assetImports.run('writeWrongRows', toTarget(session)), name: '直す行.csv' }
}

export function showImportProgress(context: ServiceContext, input: { importId: string }): ImportProgress {
  return getSession(context, input.importId).progress
}

/** Stops reading, comparing or keeping; nothing of the file is kept. */
export async function giveUpAssetImport(
  context: ServiceContext,
  input: { importId: string },
): Promise<Record<string, never>> {
  await context.assetImports.giveUp(getSession(context, input.importId))
  return {}
}

/** Throws `not_found` for an import that is not open, or that of another account. */
export function getSession(context: ServiceContext, importId: string): ImportSession {
  return context.assetImports.get(importId, toOwner(context))
}

export function toTarget({ importId, owner }: ImportSession): { importId: string; owner: string } {
  return { importId, owner }
}

/** Gives the worker the register as it is, then asks what the file would do to it. */
export async function planSession(
  context: ServiceContext,
  session: ImportSession,
): Promise<AssetImportSummary> {
  session.progress = { stage: 'comparing', done: 0, total: 0 }
  session.summary = null
  try {
    const { run } = context.assetImports
    let isFirst = true
    for await (const rows of listRegisterPages(context)) {
      await run('giveAssets', { ...toTarget(session), rows, isFirst })
      isFirst = false
    }
    if (isFirst) await run('giveAssets', { ...toTarget(session), rows: '[]', isFirst })
    const { choices } = session
    const remembered = listImportMappings(context.db)
    const settings = readImportSettings(context)
    const summary = await run('planImport', { ...toTarget(session), choices, remembered, settings })
    if (session.isGivenUp) throw givenUp()
    session.summary = summary
    return summary
  } finally {
    session.progress = { stage: 'idle', done: 0, total: 0 }
  }
}

export function readImportSettings({ db, now }: ServiceContext): ImportSettings {
  return {
    levels: listAssetLevels(db),
    extraColumns: listExtraColumns(db),
    units: listUnits(db).map(({ id, name, state }) => ({ id, name, state })),
    endedByUndo: listAssetsEndedByUndo(db),
    today: toLocalDate(now()),
  }
}

/** Whoever opened an import; the command line has no account. */
function toOwner({ actor }: ServiceContext): string {
  return actor.accountId ?? actor.name
}

/** What was planned; throws `not_found` where nothing was. */
export function getSummary(session: ImportSession): AssetImportSummary {
  if (session.summary === null) throw notFound('assetImport', session.importId)
  return session.summary
}
