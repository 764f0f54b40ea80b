import { ORPCError } from '@orpc/server'
import { describe, expect, it } from 'vitest'
import { type CallName, contract } from '../../shared/contract/contract.ts'
import { permissions } from '../../shared/contract/permissions.ts'
import { type Role, roles } from '../../shared/domain/account/role.ts'
import { aClient, aProgram, type TestClient, type TestProgram } from '../support/a-program.ts'

type Caller = Role | 'nobody'

const callers: readonly Caller[] = ['nobody', ...roles]
// the table has every call of the contract and nothing else
const names = Object.keys(permissions) as CallName[]
const refusals = ['not_signed_in', 'not_permitted']

/** What the table says, read anew and not by the function under test. */
function mayCall(name: CallName, caller: Caller): boolean {
  const permission = permissions[name]
  if (permission === 'nobody') return true
  if (caller === 'nobody') return false
  return permission === 'anyone' || permission.includes(caller)
}

/** Makes the call with an empty input, for the right is looked at before the input is; gives the code it answers. */
async function codeOf(client: TestClient, name: CallName): Promise<string> {
  const [group = '', call = ''] = name.split('.')
  // the calls of the contract by their names, whatever each takes
  const calls = client as unknown as Record<string, Record<string, (input: unknown) => Promise<unknown>>>
  try {
    await calls[group]?.[call]?.({})
    return 'answered'
  } catch (error) {
    if (error instanceof ORPCError) return error.code
    throw error
  }
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

  it.each(names)('is kept by %s for every role and for nobody', async (name) => {
    const program = await aProgram()
    const answers: Record<string, boolean> = {}
    for (const caller of callers) {
      const code = await codeOf(await clientOf(program, caller), name)
      expect(code).not.toBe('unexpected')
      answers[caller] = !refusals.includes(code)
    }
    expect(answers).toEqual(Object.fromEntries(callers.map((caller) => [caller, mayCall(name, caller)])))
    expect(program.incidents).toEqual([])
  })

  it('refuses a signed-out caller with not_signed_in and a wrong role with not_permitted', async () => {
    const program = await aProgram()
    expect(await codeOf(aClient(program.program), 'accounts.list')).toBe('not_signed_in')
    expect(await codeOf(await program.signedInAs('respondent'), 'accounts.list')).toBe('not_permitted')
  })
})
