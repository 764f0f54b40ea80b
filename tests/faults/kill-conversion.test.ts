import { expect, it } from 'vitest'
import { aPlainTemplate } from '../support/kill-conversion.ts'
import { killTimes } from '../support/kill-plan.ts'
import { countFaults } from './tally.ts'

const count = 60

it('conversion: a program killed at any moment loses nothing, and nothing plain is left in the end', async () => {
  const { scenario, end } = await aPlainTemplate()
  const killed = await killTimes(scenario, count)
  end()
  expect(killed).toBe(count)
  countFaults('kill: conversion', killed)
})
