// A program that does one act of writing and ends, for the tests that kill it on the way (tests/faults).
// Arguments: the act, the data folder, the number of the moment to die at (0: never by itself), what the act needs as JSON.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createRouterClient } from '@orpc/server'
import { router } from '../../electron/api/router.ts'
import { openDataFile } from '../../electron/data/data-file.ts'
import { allMigrations } from '../../electron/data/migrations/all-migrations.ts'
import { openAssetImport } from '../../electron/services/asset-import/asset-import-service.ts'
import { keepAssetImport } from '../../electron/services/asset-import/keep-asset-import.ts'
import { backUpTo } from '../../electron/services/backup/backup-service.ts'
import { restore } from '../../electron/services/backup/restore-service.ts'
import { moveDataFolder } from '../../electron/services/data-place/move-service.ts'
import { giveOut } from '../../electron/services/given-out.ts'
import type { InspectionId } from '../../shared/domain/id/branded-id.ts'
import { announce, type ChildProgram, countMoments, startChildProgram } from './child-program.ts'
import { laterMigrations } from './later-migrations.ts'

const [actName = '', folder = '', dieAt = '0', needsJson = '{}'] = process.argv.slice(2)
const needs: Readonly<Record<string, string>> = JSON.parse(needsJson)

const acts: Readonly<Record<string, () => unknown>> = {
  seal: () => seal(open()),
  import: () => importLedger(open()),
  backup: () => backUp(open()),
  restore: () => restoreHere(open()),
  move: () => moveTo(open()),
  convert: () => convert(open()),
  migration: () => openDataFile(join(folder, 'daicho.db'), [...allMigrations, ...laterMigrations]).close(),
}

function open(): ChildProgram {
  return startChildProgram(folder, Number(dieAt), true)
}

async function seal({ program, tell }: ChildProgram): Promise<void> {
  const { password = '' } = needs
  // the id comes from the parent as text
  const inspectionId = needs.inspectionId as InspectionId
  const record = { kind: 'inspection', id: inspectionId } as const
  const [officer, approver] = ['officer', 'approver'].map((loginName) => ({
    loginName,
    client: createRouterClient(router, { context: program.openConnection() }),
  }))
  if (officer === undefined || approver === undefined) return
  for (const { client, loginName } of [officer, approver])
    await client.session.signIn({ loginName, password })
  tell()
  const { rowVersion } = await officer.client.inspections.get({ inspectionId })
  await officer.client.approvals.request({ record, expectedRowVersion: rowVersion })
  tell()
  for (const { client } of [officer, approver]) {
    const { approvals } = await client.approvals.get({ record })
    const step = approvals[0]?.steps.find(({ isNext }) => isNext)
    if (step === undefined) throw new Error('no box is waiting')
    await client.approvals.sign({ approvalStepId: step.id, expectedRowVersion: step.rowVersion, password })
    tell()
  }
  await officer.client.reports.issue({ kind: 'inspection-result', inspectionId })
  tell()
}

async function importLedger({ officerContext, tell }: ChildProgram): Promise<void> {
  const context = officerContext()
  await openAssetImport(context, { importId: 'fault', bytes: readFileSync(needs.file ?? '') })
  tell()
  await keepAssetImport(context, { importId: 'fault', createsUnits: true, remembersMapping: true })
  tell()
}

async function backUp({ officerContext, tell }: ChildProgram): Promise<void> {
  await backUpTo(officerContext(), needs.to ?? '', { passphrase: null, mayBeOnSameDisk: true })
  tell()
}

async function restoreHere({ program }: ChildProgram): Promise<void> {
  await restore(program.openConnection().connection, { file: needs.file ?? '', passphrase: null })
}

async function moveTo({ program }: ChildProgram): Promise<void> {
  const { connection } = program.openConnection()
  await moveDataFolder(connection, giveOut(connection, needs.to ?? ''))
}

async function convert({ program, tell }: ChildProgram): Promise<void> {
  const client = createRouterClient(router, { context: program.openConnection() })
  await client.session.signIn({ loginName: 'officer', password: needs.password ?? '' })
  tell()
  await client.conversions.run({})
  tell()
}

announce('started')
try {
  await acts[actName]?.()
  announce(`done ${countMoments()}`)
} catch (error) {
  announce(`failed ${error instanceof Error ? error.message : String(error)}`)
  process.exitCode = 1
}
process.exit()
