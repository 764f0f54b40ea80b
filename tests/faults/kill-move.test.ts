import { expect, it } from 'vitest'
import { killTimes } from '../support/kill-plan.ts'
import { makeTemplates, toScenarios } from '../support/kill-scenarios.ts'
import { countFaults } from './tally.ts'

const count = 40

it('move of the records: a program killed at any moment loses nothing', async () => {
  const templates = await makeTemplates()
  const killed = await killTimes(toScenarios(templates).move, count)
  templates.end()
  expect(killed).toBe(count)
  countFaults('kill: move', killed)
})
