import { setImmediate } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { createCallGate } from '../../electron/services/call-gate.ts'
import { inLongTransaction } from '../../electron/services/long-transaction.ts'
import { aUnion } from '../support/a-union.ts'

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

describe('a long transaction', () => {
  it('keeps nothing of steps that break off, and shows no half of them to another call', async () => {
    const { context, officer } = await aUnion()
    const [unit] = await officer.units.list({})
    const rename = context.db.prepare('UPDATE unit SET name = ? WHERE id = ?')
    let asked: Promise<unknown[]> | undefined
    const work = inLongTransaction(
      context,
      function* () {
        rename.run('半分だけ', unit?.id)
        asked = officer.units.list({})
        // longer than one stretch, so that the other call has its chance
        for (const until = performance.now() + 100; performance.now() < until; ) yield
        throw new Error('broken off')
      },
      () => undefined,
    )
    await expect(work).rejects.toThrow('broken off')
    expect(await asked).toMatchObject([{ name: unit?.name }, {}])
    expect(context.db.inTransaction).toBe(false)
  })
})
