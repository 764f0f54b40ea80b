import { describe, expect, it } from 'vitest'
import { forEachRow, runInStretches, runToEnd } from '../../electron/services/asset-work/steps.ts'
import { aUnion } from '../support/a-union.ts'

describe('steps', () => {
  it('do every row and tell between them how many are done', () => {
    const done: number[] = []
    const seen: number[] = []
    const rows = Array.from({ length: 45 }, (_, index) => index)
    runToEnd(
      forEachRow(rows, (row) => seen.push(row)),
      (count) => done.push(count),
    )
    expect([seen, done]).toEqual([rows, [0, 20, 40]])
  })
})

describe('steps in stretches', () => {
  it('keep nothing where they break off, and let the window have its turn', async () => {
    const { context } = await aUnion()
    const names = () => context.db.prepare('SELECT name FROM unit ORDER BY position').pluck().all()
    const before = names()
    let turns = 0
    const timer = setInterval(() => {
      turns += 1
    }, 1)
    const steps = function* () {
      context.db.prepare("UPDATE unit SET name = '半分だけ' WHERE position = 1").run()
      // longer than one stretch
      for (const until = performance.now() + 100; performance.now() < until; ) yield 0
      throw new Error('broken off')
    }
    await expect(runInStretches(context.db, steps(), () => undefined)).rejects.toThrow('broken off')
    clearInterval(timer)
    expect(turns).toBeGreaterThan(0)
    expect([names(), context.db.inTransaction]).toEqual([before, false])
  })
})
