import { createHash } from 'node:crypto'
import { ORPCError } from '@orpc/server'
import fc from 'fast-check'
import type { z } from 'zod'
import type { Database } from '../../../electron/data/database.ts'
import type { CallName } from '../../../shared/contract/contract.ts'
import { permissions } from '../../../shared/contract/permissions.ts'
import type { Role } from '../../../shared/domain/account/role.ts'
import { aClient, type TestClient, testPassword } from '../../support/a-program.ts'
import type { MarkedUnion } from '../visibility/a-marked-union.ts'
import { type NamedCase, namedCases } from '../visibility/call-cases.ts'
import { callByName, inputSchemaOf } from './call-schema.ts'
import { listSpots } from './input-spots.ts'
import { wrongInputs } from './wrong-values.ts'

/** What became of the wrong inputs of one call: how often each code came, and what was changed by a refused one. */
export type Outcome = {
  readonly name: CallName
  readonly codes: Record<string, number>
  readonly changes: string[]
}

type Run = Readonly<{ union: MarkedUnion; refusalsEach: number; seed: number }>
type RunWithIds = Run & Readonly<{ ids: readonly string[] }>

/** Gives every call wrong inputs until it has refused so many of them, each on the records as they were. */
export async function askAllWrongly(run: Run): Promise<Outcome[]> {
  const outcomes: Outcome[] = []
  const ids = listIds(run.union.context.db)
  for (const named of namedCases) outcomes.push(await askWrongly({ ...run, ids }, named))
  return outcomes
}

/** Calls that take no part in a transaction: they put another folder in place, or copy the file. */
function isOutsideTransaction(name: CallName): boolean {
  return name.startsWith('startup.') || name.startsWith('restores.') || name === 'backups.run'
}

/** Calls that take nothing: what their schema lets pass is left out of it, and cannot be refused for anything. */
function takesNothing(schema: z.ZodType): boolean {
  return listSpots(schema, {}).length === 1
}

async function askWrongly(run: RunWithIds, { name, toInputs }: NamedCase): Promise<Outcome> {
  const { union, refusalsEach, seed, ids } = run
  const { db } = union.context
  const outcome: Outcome = { name, codes: {}, changes: [] }
  db.exec('BEGIN')
  try {
    const schema = inputSchemaOf(name)
    const wrong = wrongInputs(schema, await toInputs(union), ids)
    const cannotRefuse = isOutsideTransaction(name) || takesNothing(schema)
    let left = refusalsEach
    let client = await signInFor(union, name)
    for (const input of fc.sample(wrong, { seed, numRuns: refusalsEach * 8 })) {
      if (left === 0) break
      if (cannotRefuse && schema.safeParse(input).success) continue
      if (await isRefused({ db, client, outcome }, input)) left -= 1
      // what is taken back in the records is not taken back in the session
      else client = await signInFor(union, name)
    }
  } finally {
    db.exec('ROLLBACK')
  }
  return outcome
}

type Asking = Readonly<{ db: Database; client: TestClient; outcome: Outcome }>

/** Makes the call, notes what came of it, and takes back what it did. */
async function isRefused({ db, client, outcome }: Asking, input: unknown): Promise<boolean> {
  db.exec('SAVEPOINT asked')
  const written = countWritten(db)
  const code = await codeOf(client, outcome.name, input)
  outcome.codes[code] = (outcome.codes[code] ?? 0) + 1
  const hasWritten = countWritten(db) !== written
  const after = hasWritten && code !== 'answered' ? fingerprint(db) : undefined
  db.exec('ROLLBACK TO asked')
  if (after !== undefined) outcome.changes.push(...listDifferences(after, fingerprint(db)))
  db.exec('RELEASE asked')
  return code !== 'answered'
}

async function codeOf(client: TestClient, name: CallName, input: unknown): Promise<string> {
  try {
    await callByName(client, name, input)
    return 'answered'
  } catch (error) {
    return error instanceof ORPCError ? error.code : `thrown: ${String(error)}`
  }
}

/** A window of one who may make the call, so that it is the input that is refused. */
async function signInFor({ program, loginNames }: MarkedUnion, name: CallName): Promise<TestClient> {
  const client = aClient(program)
  const permission = permissions[name]
  if (permission === 'nobody' && name !== 'session.unlock') return client
  const role: Role = typeof permission === 'string' ? 'officer' : (permission[0] ?? 'officer')
  await client.session.signIn({ loginName: loginNames[role] ?? '', password: testPassword })
  return client
}

/** Ids of some rows of every table. */
function listIds(db: Database): string[] {
  const tables = listTables(db).filter((table) =>
    db.prepare(`SELECT 1 FROM pragma_table_info(?) WHERE name = 'id'`).get(table),
  )
  return tables.flatMap((table) => db.prepare(`SELECT id FROM "${table}" LIMIT 5`).pluck().all().map(String))
}

function listTables(db: Database): string[] {
  return db.prepare(`SELECT name FROM sqlite_schema WHERE type = 'table'`).pluck().all().map(String)
}

/** Rows written on this connection since it was opened, those taken back included. */
function countWritten(db: Database): number {
  return Number(db.prepare('SELECT total_changes()').pluck().get())
}

/** A SHA-256 over all rows of each table. */
function fingerprint(db: Database): Map<string, string> {
  return new Map(listTables(db).map((table) => [table, hashRows(db, table)]))
}

function hashRows(db: Database, table: string): string {
  const hash = createHash('sha256')
  for (const row of db.prepare(`SELECT * FROM "${table}"`).raw().iterate()) hash.update(JSON.stringify(row))
  return hash.digest('hex')
}

function listDifferences(after: Map<string, string>, before: Map<string, string>): string[] {
  return [...after.keys()].filter((table) => after.get(table) !== before.get(table))
}
