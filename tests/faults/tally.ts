// Counts what was tried, across the processes the kinds run in, and prints it at the end.
import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const variable = 'DAICHO_FAULT_TALLY'

/** Notes so many faults of a kind that did no harm. */
export function countFaults(kind: string, count: number): void {
  const file = process.env[variable]
  if (file !== undefined) appendFileSync(file, `${JSON.stringify({ kind, count })}\n`)
}

export default function beginTally(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'daicho-tally-'))
  const file = join(folder, 'counts')
  writeFileSync(file, '')
  process.env[variable] = file
  const startedAt = performance.now()
  return () => {
    printTally(readCounts(file), (performance.now() - startedAt) / 1000)
    rmSync(folder, { recursive: true, force: true })
  }
}

function readCounts(file: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const line of readFileSync(file, 'utf8').split('\n').filter(Boolean)) {
    const { kind, count } = JSON.parse(line) as { kind: string; count: number }
    counts.set(kind, (counts.get(kind) ?? 0) + count)
  }
  return counts
}

function printTally(counts: ReadonlyMap<string, number>, seconds: number): void {
  const rows = [...counts].toSorted(([one], [other]) => (one < other ? -1 : 1))
  const sum = (start: string) =>
    rows.reduce((total, [kind, count]) => total + (kind.startsWith(start) ? count : 0), 0)
  process.stdout.write('\nfaults tried without harm\n')
  for (const [kind, count] of rows) process.stdout.write(`${String(count).padStart(7)}  ${kind}\n`)
  process.stdout.write(
    `${String(sum('')).padStart(7)}  total, of them ${sum('kill')} kills, in ${Math.round(seconds)} s\n`,
  )
}
