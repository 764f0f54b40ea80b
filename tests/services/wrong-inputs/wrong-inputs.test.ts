import { beforeAll, describe, expect, it } from 'vitest'
import { appErrorCodes } from '../../../shared/errors/app-error.ts'
import { aMarkedUnion } from '../visibility/a-marked-union.ts'
import { namedCases } from '../visibility/call-cases.ts'
import { askAllWrongly, type Outcome } from './ask-wrongly.ts'

const total = Number(process.env.WRONG_INPUTS ?? 10_000)
const seed = Number(process.env.WRONG_INPUTS_SEED ?? 1)
const refusalsEach = Math.ceil(total / namedCases.length)

let outcomes: Outcome[]
let incidents: readonly unknown[]

beforeAll(
  async () => {
    const union = await aMarkedUnion()
    outcomes = await askAllWrongly({ union, refusalsEach, seed })
    incidents = union.incidents
  },
  120_000 + total * 10,
)

const countRefused = ({ codes }: Outcome) =>
  Object.entries(codes).reduce((sum, [code, count]) => (code === 'answered' ? sum : sum + count), 0)

const history = ['history_entry', 'history_head']
const wrongPasswords = {
  'session.signIn': ['account', ...history, 'sign_in_try'],
  'session.unlock': ['account', ...history],
  'session.changePassword': ['account', ...history],
  'session.recover': [...history, 'recovery_code'],
  'accounts.renewRecoveryCode': ['account', ...history],
  'closedKeys.grantToRecoveryCode': [...history, 'recovery_code'],
  'closedKeys.openByRecoveryCode': [...history, 'recovery_code'],
}

describe(`${total} wrong inputs`, () => {
  it('are refused by every call of the contract, as many by each', () => {
    const lacking = outcomes.filter((outcome) => countRefused(outcome) < refusalsEach)
    expect(lacking).toEqual([])
    expect(outcomes.reduce((sum, outcome) => sum + countRefused(outcome), 0)).toBeGreaterThanOrEqual(total)
  })

  it('are refused with a closed code that says why, never as an incident', () => {
    const known: readonly string[] = ['answered', ...appErrorCodes.filter((code) => code !== 'unexpected')]
    const unknown = outcomes.flatMap(({ name, codes }) =>
      Object.keys(codes)
        .filter((code) => !known.includes(code))
        .map((code) => `${name}: ${code}`),
    )
    expect(unknown).toEqual([])
    expect(incidents).toEqual([])
  })

  it('reach the input: nobody is refused for who they are', () => {
    const kept = outcomes.filter(({ codes }) => 'not_signed_in' in codes)
    expect(kept.map(({ name }) => name)).toEqual([])
  })

  it('change nothing but the count of wrong passwords', () => {
    const changed = outcomes.filter(({ changes }) => changes.length > 0)
    expect(
      Object.fromEntries(changed.map(({ name, changes }) => [name, [...new Set(changes)].toSorted()])),
    ).toEqual(wrongPasswords)
  })
})
