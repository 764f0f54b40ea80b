import type { ConversionStage, ConversionStatus } from '../../../shared/contract/conversions.ts'
import { ruleViolation } from '../../../shared/errors/app-error.ts'
import { canOpenInWorker, lendDatabase } from '../../data/lent-database.ts'
import { listClosedKeys } from '../../data/repositories/closed-key-repository.ts'
import { listConversions } from '../../data/repositories/conversion-repository.ts'
import { aStopFlag } from '../asset-work/write-many.ts'
import { findClosedKey, holdsNewestKey } from '../closed/closed-key-ring.ts'
import type { Connection, RunningConversion } from '../program-state.ts'
import type { ServiceContext } from '../service-context.ts'
import { endFullCheck } from '../start-check/full-check.ts'
import { convertAll } from './conversion-tasks.ts'
import type { OpenedKey } from './opened-key.ts'
import { countPlain } from './plain-count.ts'
import { sweep } from './sweep.ts'

/** Whether 実施手順 are still kept as everybody can read them, and whether the caller can encrypt them now. */
export function showConversion(context: ServiceContext): ConversionStatus {
  const { db, closedKeys } = context
  const { texts, files } = countPlain(db)
  return {
    ...{ plainTexts: texts, plainFiles: files, isSwept: isSwept(context) },
    isBegun: listClosedKeys(db).length > 0,
    isHeld: holdsNewestKey(db, closedKeys),
    convertedAt: listConversions(db)[0]?.convertedAt ?? null,
  }
}

/** How far the conversion is that runs now; null where none does. */
export function showConversionStage({ program }: Connection): ConversionStage | null {
  return program.conversion?.stage ?? null
}

/** Gives up before the records are touched; what is nearly over goes to its end. */
export function cancelConversion({ program }: Connection): void {
  if (program.conversion !== null) Atomics.store(program.conversion.stopFlag, 0, 1)
}

/**
 * Encrypts what was written before there was a key and leaves nothing plain in the data folder, while all other calls wait. What
 * a conversion that ended early left behind goes first. Rules `closedKeyMissing`, `workingAlone`, `importGivenUp`.
 */
export async function runConversion(
  connection: Connection,
  context: ServiceContext,
): Promise<ConversionStatus> {
  const { program } = connection
  if (program.conversion !== null) throw ruleViolation('workingAlone')
  const { texts, files: total } = countPlain(context.db)
  const isNeeded = texts + total > 0
  if (!isNeeded && isSwept(context)) return showConversion(context)
  const key = isNeeded ? getNewestKey(context) : null
  const running: RunningConversion = { stage: { step: 'files', done: 0, total }, stopFlag: aStopFlag() }
  program.conversion = running
  try {
    // no other reader may keep the file as it was while it is made small
    await endFullCheck(program)
    await context.gate.runAlone(() =>
      canOpenInWorker()
        ? lendDatabase(context.db, () => workInWorker(running, context, key))
        : workHere(running, context, key),
    )
  } finally {
    program.conversion = null
  }
  return showConversion(context)
}

async function workInWorker(
  running: RunningConversion,
  { db, actor, now, newId, dataFolder, assetImports }: ServiceContext,
  key: OpenedKey | null,
): Promise<void> {
  const { stopFlag } = running
  const lent = { file: db.name, actor, at: now().toISOString(), stopFlag, dataFolder }
  if (key !== null) {
    await assetImports.run('convertRecords', { ...lent, key, ids: [newId()] }, (done) => {
      running.stage = { ...running.stage, done }
    })
  }
  running.stage = { ...running.stage, step: 'sweeping' }
  await assetImports.run('sweepFolder', { ...lent, ids: [] })
}

/** In a runtime whose threads cannot share the database: the window waits. */
async function workHere(
  running: RunningConversion,
  context: ServiceContext,
  key: OpenedKey | null,
): Promise<void> {
  if (key !== null) convertAll({ ...context, key }, () => undefined)
  running.stage = { ...running.stage, step: 'sweeping' }
  sweep(context)
}

function isSwept({ db }: ServiceContext): boolean {
  return listConversions(db).every(({ sweptAt }) => sweptAt !== null)
}

function getNewestKey({ db, closedKeys }: ServiceContext): OpenedKey {
  const [newest] = listClosedKeys(db)
  const bytes = newest && findClosedKey(db, closedKeys, newest.id)
  if (newest === undefined || bytes === undefined) throw ruleViolation('closedKeyMissing')
  return { id: newest.id, bytes: Uint8Array.from(bytes) }
}
