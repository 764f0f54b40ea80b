import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { killWhileAnswering } from '../support/kill-answers.ts'
import { aPlainTemplate } from '../support/kill-conversion.ts'
import { killTimes } from '../support/kill-plan.ts'
import { actNames, makeTemplates, type Templates, toScenarios } from '../support/kill-scenarios.ts'

let templates: Templates

beforeAll(async () => {
  templates = await makeTemplates()
})
afterAll(() => templates.end())

/** A small part of what `npm run test:faults` does a thousand times. */
describe('a killed program', () => {
  it('leaves records that open and verify while it answers', async () => {
    expect(await killWhileAnswering(1)).toBe(14)
  }, 120_000)

  it('leaves them in the middle of a conversion, which goes on the next time', async () => {
    const { scenario, end } = await aPlainTemplate()
    expect(await killTimes(scenario, 4)).toBe(4)
    end()
  }, 120_000)

  it.each(actNames)(
    'leaves them in the middle of a %s',
    async (act) => {
      expect(await killTimes(toScenarios(templates)[act], 3)).toBe(3)
    },
    120_000,
  )
})
