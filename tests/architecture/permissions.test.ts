import { ORPCError } from '@orpc/server'
import { describe, expect, it } from 'vitest'
import { type CallName, contract } from '../../shared/contract/contract.ts'
import { permissions } from '../../shared/contract/permissions.ts'
import { type Role, roles } from '../../shared/domain/account/role.ts'
import { callByName, inputSchemaOf } from '../services/wrong-inputs/call-schema.ts'
import { aClient, aProgram, type TestClient, type TestProgram } from '../support/a-program.ts'

type Caller = Role | 'nobody'

const callers: readonly Caller[] = ['nobody', ...roles]
// the table has every call of the contract and nothing else
const names = Object.keys(permissions) as CallName[]
/** The calls that an empty input is refused by, once the right is there. */
const asking = names.filter((name) => !inputSchemaOf(name).safeParse({}).success)
const refusals = ['not_signed_in', 'not_permitted']

/** What the table says, read anew and not by the function under test. */
function mayCall(name: CallName, caller: Caller): boolean {
  const permission = permissions[name]
  if (permission === 'nobody') return true
  if (caller === 'nobody') return false
  return permission === 'anyone' || permission.includes(caller)
}

/** Who may make a call by the table. */
function listed(name: CallName): Caller[] {
  return callers.filter((caller) => mayCall(name, caller))
}

/** Makes the call with an empty input, for the right is looked at before the input is; gives the code it answers. */
async function codeOf(client: TestClient, name: CallName): Promise<string> {
  try {
    await callByName(client, name, {})
    return 'answered'
  } catch (error) {
    if (error instanceof ORPCError) return error.code
    throw error
  }
}

/** Which callers the program lets make a call. */
async function findCallers(name: CallName, clients: ReadonlyMap<Caller, TestClient>): Promise<Caller[]> {
  const allowed: Caller[] = []
  for (const [caller, client] of clients) {
    const code = await codeOf(client, name)
    expect(code, name).not.toBe('unexpected')
    if (!refusals.includes(code)) allowed.push(caller)
  }
  return allowed
}

async function signInAll(program: TestProgram): Promise<Map<Caller, TestClient>> {
  const clients = new Map<Caller, TestClient>()
  for (const caller of callers) clients.set(caller, await clientOf(program, caller))
  return clients
}

async function clientOf(program: TestProgram, caller: Caller): Promise<TestClient> {
  return caller === 'nobody' ? aClient(program.program) : program.signedInAs(caller)
}

describe('the table of rights', () => {
  it('names every call of the contract', () => {
    const calls = Object.entries(contract).flatMap(([group, part]) =>
      Object.keys(part).map((call) => `${group}.${call}`),
    )
    expect(names.toSorted()).toEqual(calls.toSorted())
  })

  it('is kept for every role and for nobody by the calls that ask for an input', async () => {
    const program = await aProgram()
    const clients = await signInAll(program)
    expect(asking.length).toBeGreaterThan(150)
    for (const name of asking) expect([name, await findCallers(name, clients)]).toEqual([name, listed(name)])
    expect(program.incidents).toEqual([])
  })

  // these do their work at once, so each has a program of its own
  it.each(names.filter((name) => !asking.includes(name)))('is kept by %s', async (name) => {
    const program = await aProgram()
    for (const caller of callers) {
      const client = new Map([[caller, await clientOf(program, caller)]])
      expect(await findCallers(name, client)).toEqual(listed(name).filter((one) => one === caller))
    }
    expect(program.incidents).toEqual([])
  })

  it('refuses a signed-out caller with not_signed_in and a wrong role with not_permitted', async () => {
    const program = await aProgram()
    expect(await codeOf(aClient(program.program), 'accounts.list')).toBe('not_signed_in')
    expect(await codeOf(await program.signedInAs('respondent'), 'accounts.list')).toBe('not_permitted')
  })
})
