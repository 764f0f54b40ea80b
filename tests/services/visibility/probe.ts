import { cpSync } from 'node:fs'
import { ORPCError } from '@orpc/server'
import type { CallName } from '../../../shared/contract/contract.ts'
import { aClient, aFreshProgram, openFolder, type TestClient, testPassword } from '../../support/a-program.ts'
import type { MarkedUnion } from './a-marked-union.ts'
import { type NamedCase, namedCases } from './call-cases.ts'
import { type Caller, callers } from './marks.ts'
import type { ReadSeen } from './seen-text.ts'

/** What one caller got out of one call: a value, or the code of the refusal; and all that can be read in it. */
export type Answer = Readonly<{ name: CallName; caller: Caller; input: unknown; code: string; text: string }>

/** Makes every call as every caller, each on the records as they were. */
export async function askAll(union: MarkedUnion, read: ReadSeen): Promise<Answer[]> {
  const answers: Answer[] = []
  for (const named of namedCases.filter(({ name }) => !isStartup(name))) {
    // SQLite copies no file in the middle of a transaction; that a copy was made harms none of the other calls
    const ask = named.name === 'backups.run' ? askOnce : askUndone
    for (const caller of callers) answers.push(...(await ask(union, named, caller, read)))
  }
  // these open other folders, so they get a program and a copy of the folder of their own
  const other = await aProgramOnCopy(union)
  for (const named of namedCases.filter(({ name }) => isStartup(name))) {
    for (const caller of callers) {
      await openFolder(other.client, other.dataFolder)
      answers.push(...(await askOnce(other, named, caller, read)))
    }
  }
  return answers
}

/** Calls that put another folder in the place of the open one. */
function isStartup(name: CallName): boolean {
  return name.startsWith('startup.') || name.startsWith('restores.')
}

async function aProgramOnCopy(union: MarkedUnion): Promise<MarkedUnion> {
  const fresh = aFreshProgram()
  cpSync(union.dataFolder, fresh.dataFolder, { recursive: true })
  return { ...union, ...fresh }
}

/** Asks and takes back what that did to the records. */
async function askUndone(...asking: Parameters<typeof askOnce>): Promise<Answer[]> {
  const { db } = asking[0].context
  db.exec('BEGIN')
  try {
    return await askOnce(...asking)
  } finally {
    db.exec('ROLLBACK')
  }
}

async function askOnce(
  union: MarkedUnion,
  { name, toInputs }: NamedCase,
  caller: Caller,
  read: ReadSeen,
): Promise<Answer[]> {
  const inputs = await toInputs(union)
  const answers: Answer[] = []
  for (const input of inputs) {
    const client = await signIn(union, caller)
    const { code, value } = await call(client, name, input)
    answers.push({ name, caller, input, code, text: await read(value) })
  }
  return answers
}

async function signIn({ program, loginNames }: MarkedUnion, caller: Caller): Promise<TestClient> {
  const client = aClient(program)
  const loginName = loginNames[caller]
  if (loginName !== undefined) await client.session.signIn({ loginName, password: testPassword })
  return client
}

async function call(client: TestClient, name: CallName, input: unknown) {
  const [group = '', act = ''] = name.split('.')
  // the calls of the contract by their names, whatever each takes
  const calls = client as unknown as Record<string, Record<string, (input: unknown) => Promise<unknown>>>
  try {
    return { code: 'answered', value: await calls[group]?.[act]?.(input) }
  } catch (error) {
    if (!(error instanceof ORPCError)) throw error
    return { code: error.code, value: [error.code, error.message, error.data] }
  }
}
