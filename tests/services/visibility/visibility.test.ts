import { beforeAll, describe, expect, it } from 'vitest'
import { contract } from '../../../shared/contract/contract.ts'
import { aMarkedUnion } from './a-marked-union.ts'
import { namedCases } from './call-cases.ts'
import { type Caller, callers, marks, readers } from './marks.ts'
import { type Answer, askAll } from './probe.ts'
import { aReader } from './seen-text.ts'

let answers: Answer[]
let secrets: readonly string[]
let incidents: readonly unknown[]

beforeAll(async () => {
  const union = await aMarkedUnion()
  answers = await askAll(union, aReader())
  secrets = union.secrets
  incidents = union.incidents
}, 300_000)

/** The calls by which the caller came to see the text. */
function listCallsShowing(text: string, caller: Caller): string[] {
  const showing = answers.filter((answer) => answer.caller === caller && answer.text.includes(text))
  return [...new Set(showing.map(({ name }) => name))]
}

describe('what a call returns', () => {
  it('plants marks of which each is another', () => {
    const texts = Object.values(marks).map(({ text }) => text)
    expect(new Set(texts).size).toBe(texts.length)
  })

  it('is looked at for every call of the contract', () => {
    const calls = Object.entries(contract).flatMap(([group, part]) =>
      Object.keys(part).map((call) => `${group}.${call}`),
    )
    expect(namedCases.map(({ name }) => name).toSorted()).toEqual(calls.toSorted())
  })

  it('is got from every call by somebody, but for those of the start screens', () => {
    const answered = new Set(answers.filter(({ code }) => code === 'answered').map(({ name }) => name))
    const never = namedCases.map(({ name }) => name).filter((name) => !answered.has(name))
    const ofDamagedRecords = ['startup.goOnReadOnly', 'startup.saveDamaged']
    // there is no file manager here, no place to move to, and no copy of older records
    expect(never).toEqual([
      ...['startup.leaveSample', ...ofDamagedRecords, 'startup.setUp', 'conversions.removeLeftover'],
      ...['dataFolder.show', 'dataFolder.move'],
    ])
    expect(incidents).toEqual([])
  })

  it('holds of what is a person’s own what the caller may see, and nothing else', () => {
    const excess: Record<string, string[]> = {}
    const lacking: string[] = []
    for (const [name, { text, seenBy }] of Object.entries(marks)) {
      for (const caller of callers) {
        const calls = listCallsShowing(text, caller)
        const isDue = seenBy.includes(caller)
        if (isDue && calls.length === 0) lacking.push(`${name}: ${caller}`)
        if (!isDue && calls.length > 0) excess[`${name}: ${caller}`] = calls
      }
    }
    expect({ excess, lacking }).toEqual({ excess: {}, lacking: [] })
  })

  it.each(['progress', 'closeReason', 'byUnit', 'byQuestion', 'previousRate'])(
    'says nothing of %s to those who do not read results',
    (field) => {
      const showing = callers.map((caller) => [caller, listCallsShowing(field, caller).length > 0])
      expect(Object.fromEntries(showing)).toEqual(
        Object.fromEntries(callers.map((caller) => [caller, readers.includes(caller)])),
      )
    },
  )

  it('never holds a password, a code, a private key, or what they are checked by', () => {
    expect(secrets.length).toBeGreaterThan(10)
    const told = secrets.flatMap((secret) => callers.flatMap((caller) => listCallsShowing(secret, caller)))
    expect(told).toEqual([])
  })

  it('holds nothing of a person in the copy that may be published, whoever asks for it', () => {
    const copies = answers.filter(
      ({ name, code, input }) => name === 'reports.preview' && code === 'answered' && isPublic(input),
    )
    expect(new Set(copies.map(({ caller }) => caller))).toEqual(new Set(readers))
    const told = Object.entries(marks).filter(([, { text }]) =>
      copies.some((copy) => copy.text.includes(text)),
    )
    expect(told.map(([name]) => name)).toEqual([])
  })
})

function isPublic(input: unknown): boolean {
  return JSON.stringify(input).includes('inspection-result-public')
}
