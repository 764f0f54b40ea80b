import type { ConversionStage, ConversionStatus } from '../../../shared/contract/conversions.ts'
import { ruleViolation } from '../../../shared/errors/app-error.ts'
import { lendDatabase } from '../../data/lent-database.ts'
import { listClosedKeys } from '../../data/repositories/closed-key-repository.ts'
import { listConversions } from '../../data/repositories/conversion-repository.ts'
import { aStopFlag } from '../asset-work/write-many.ts'
import { findClosedKey, holdsNewestKey } from '../closed/closed-key-ring.ts'
import type { Connection } from '../program-state.ts'
import type { ServiceContext } from '../service-context.ts'
import type { OpenedKey } from './opened-key.ts'
import { countPlain } from './plain-count.ts'

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
  const running = { stage: { step: 'files' as const, done: 0, total }, stopFlag: aStopFlag() }
  program.conversion = running
  try {
    await context.gate.runAlone(() => lendDatabase(context.db, () => work(connection, context, key)))
  } finally {
    program.conversion = null
  }
  return showConversion(context)
}

async function work({ program }: Connection, context: ServiceContext, key: OpenedKey | null): Promise<void> {
  const { conversion } = program
  if (conversion === null) return
  const { db, actor, now, dataFolder, assetImports } = context
  const lent = { file: db.name, actor, at: now().toISOString(), stopFlag: conversion.stopFlag, dataFolder }
  if (key !== null) {
    await assetImports.run('convertRecords', { ...lent, key, ids: [context.newId()] }, (done) => {
      conversion.stage = { ...conversion.stage, done }
    })
  }
  conversion.stage = { ...conversion.stage, step: 'sweeping' }
  await assetImports.run('sweepFolder', { ...lent, ids: [] })
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
