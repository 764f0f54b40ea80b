import type { PlannedAsset } from '../../../shared/domain/asset-import/plan-asset-import.ts'
import { AppError, ruleViolation } from '../../../shared/errors/app-error.ts'
import type { ImportKept, ImportWanted } from '../asset-work/asset-work-tasks.ts'
import { aStopFlag, writeMany } from '../asset-work/write-many.ts'
import type { ServiceContext } from '../service-context.ts'
import { getSession, getSummary, toTarget } from './asset-import-service.ts'
import { givenUp } from './given-up.ts'
import type { ImportSession } from './import-room.ts'
import { keepImportRows } from './keep-import-rows.ts'

type Wanted = { importId: string; createsUnits: boolean; remembersMapping: boolean }

const rowsAtATime = 250

/** Keeps every row of an import or none; see the contract for what refuses it. */
export async function keepAssetImport(context: ServiceContext, wanted: Wanted): Promise<ImportKept> {
  const session = getSession(context, wanted.importId)
  refuseUnready(session, wanted)
  try {
    const kept = await keep(context, session, toWork(session, wanted))
    context.assetImports.close(session)
    await context.assetImports.run('closeImport', toTarget(session))
    return kept
  } catch (error) {
    throw isOutdated(error) ? ruleViolation('previewOutdated') : error
  } finally {
    session.progress = { stage: 'idle', done: 0, total: 0 }
    session.stopFlag = null
  }
}

function refuseUnready(session: ImportSession, { createsUnits }: Wanted): void {
  const { counts, newUnits, hiddenRowCount, missing } = getSummary(session)
  if (missing.length > 0) throw ruleViolation('importNeedsColumns', { names: missing })
  if (hiddenRowCount > 0 && session.choices.hiddenRows === null)
    throw ruleViolation('hiddenRowsUnanswered', { count: hiddenRowCount })
  if (counts.wrong > 0) throw ruleViolation('importHasWrongRows', { count: counts.wrong })
  if (newUnits.length > 0 && !createsUnits) throw ruleViolation('importNeedsUnits', { names: newUnits })
  if (counts.new + counts.changed === 0) throw ruleViolation('nothingToChange')
}

function toWork(session: ImportSession, { remembersMapping }: Wanted): ImportWanted {
  const { newUnits, fingerprint, headings } = getSummary(session)
  const mapping = { fingerprint, mapping: headings.map(({ column }) => column) }
  return { newUnits, mapping: remembersMapping ? mapping : null }
}

function keep(context: ServiceContext, session: ImportSession, wanted: ImportWanted): Promise<ImportKept> {
  const { counts } = getSummary(session)
  const total = counts.new + counts.changed
  const stopFlag = aStopFlag()
  session.stopFlag = stopFlag
  session.progress = { stage: 'waiting', done: 0, total }
  const onProgress = (done: number) => {
    session.progress = { stage: 'keeping', done, total }
  }
  return writeMany(context, {
    ...{ rowCount: total, idCount: counts.new + wanted.newUnits.length + 2, stopFlag },
    here: async () =>
      keepImportRows(context, { rows: await listPlannedRows(context, session), wanted, plannedBy: null }),
    inWorker: (lent) =>
      context.assetImports.run('keepImport', { ...lent, ...toTarget(session), wanted }, onProgress),
    onProgress,
    onStart: () => {
      if (session.isGivenUp) throw givenUp()
      session.progress = { stage: 'keeping', done: 0, total }
    },
  })
}

/** The rows that are to be kept, for work that is done in this thread. */
async function listPlannedRows(context: ServiceContext, session: ImportSession): Promise<PlannedAsset[]> {
  const rows: PlannedAsset[] = []
  for (const state of ['new', 'changed'] as const) {
    for (let offset = 0; ; offset += rowsAtATime) {
      const page = { state, offset, limit: rowsAtATime }
      const found = await context.assetImports.run('listPlanned', { ...toTarget(session), ...page })
      for (const row of found) rows.push(row)
      if (found.length < rowsAtATime) break
    }
  }
  return rows
}

/** The register changed since the preview: a row, a number or a level. */
function isOutdated(error: unknown): boolean {
  if (!(error instanceof AppError)) return false
  const { code, details } = error
  return code === 'stale_row' || code === 'invalid_input' || details.rule === 'numberTaken'
}
