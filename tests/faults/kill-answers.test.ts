import { expect, it } from 'vitest'
import { killWhileAnswering } from '../support/kill-answers.ts'
import { countFaults } from './tally.ts'

it('answers: a program killed at any moment loses nothing', async () => {
  const killed = await killWhileAnswering(22)
  expect(killed).toBe(308)
  countFaults('kill: answers', killed)
})
