import { setImmediate } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { createCallGate } from '../../electron/services/call-gate.ts'

describe('the gate of calls', () => {
  it('waits for the others to be over, then lets nobody in until the work is done', async () => {
    const gate = createCallGate()
    const seen: string[] = []
    const leaveOther = await gate.enter()
    const leaveOwn = await gate.enter()
    const work = gate.runAlone(async () => {
      seen.push('alone')
      await setImmediate()
      seen.push('still alone')
    })
    await setImmediate()
    seen.push('other goes')
    leaveOther()
    await setImmediate()
    const late = gate.enter().then((leave) => {
      seen.push('late')
      leave()
    })
    await Promise.all([work, late])
    leaveOwn()
    expect(seen).toEqual(['other goes', 'alone', 'still alone', 'late'])
  })

  it('refuses a second one that wants to be alone, and is free after a failure', async () => {
    const gate = createCallGate()
    const failing = gate.runAlone(async () => {
      await setImmediate()
      throw new Error('broken off')
    })
    await expect(gate.runAlone(async () => 1)).rejects.toMatchObject({ details: { rule: 'workingAlone' } })
    await expect(failing).rejects.toThrow('broken off')
    expect(await gate.runAlone(async () => 2)).toBe(2)
  })
})
