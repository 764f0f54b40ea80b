import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { aBenchUnion, openForAll } from './a-bench-union.ts'
import { printFigure, time } from './figure.ts'

async function measure(people: number): Promise<number> {
  const home = mkdtempSync(join(tmpdir(), 'daicho-bench-'))
  const { program, client } = await aBenchUnion({ folder: join(home, 'data'), people })
  const elapsed = await time(() => openForAll(client))
  await program.close()
  rmSync(home, { recursive: true, force: true })
  return elapsed
}

/** Opening an inspection of 500 people against one of 50: ten times the rows, so about ten is linear. */
export async function benchInspectionOpening(): Promise<void> {
  const base = await measure(50)
  printFigure('opening an inspection of 500 people', await measure(500), {
    name: 'of 50 people',
    value: base,
  })
}
