import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { aBenchUnion, type BenchClient, openForAll } from './a-bench-union.ts'
import { median, printFigure, time } from './figure.ts'

const mebibyte = 1024 * 1024

async function answerEverySheet(
  client: BenchClient,
  inspectionId: Parameters<BenchClient['inspections']['get']>[0],
) {
  const sheets = await client.inspections.listSheets(inspectionId)
  for (const [index, { id }] of sheets.entries()) {
    const { questions } = await client.sheets.get({ sheetId: id })
    const answers = questions.map((question, place) => ({
      questionId: question.id,
      choice: (index + place) % 4 === 0 ? ('partlyDone' as const) : ('done' as const),
      note: '手順を見直している。',
      expectedRowVersion: 0,
    }))
    await client.sheets.saveAnswers({ sheetId: id, answers })
    const { summary } = await client.sheets.get({ sheetId: id })
    await client.sheets.submit({ sheetId: id, expectedRowVersion: summary.rowVersion })
  }
}

async function measure(people: number): Promise<{ elapsed: number; memory: number }> {
  const home = mkdtempSync(join(tmpdir(), 'daicho-bench-'))
  const { program, client } = await aBenchUnion({ folder: join(home, 'data'), people })
  const { id } = await openForAll(client)
  await answerEverySheet(client, { inspectionId: id })
  const draw = () => client.reports.preview({ kind: 'inspection-result', inspectionId: id })
  await draw()
  const times: number[] = []
  for (let run = 0; run < 5; run += 1) times.push(await time(draw))
  const memory = process.resourceUsage().maxRSS / 1024
  await program.close()
  rmSync(home, { recursive: true, force: true })
  return { elapsed: median(times), memory }
}

/** The result report of 50 people, collected and drawn in a warm worker, against 10; memory against the start. */
export async function benchResultReport(): Promise<void> {
  const atStart = process.memoryUsage().rss / mebibyte
  const base = await measure(10)
  const report = await measure(50)
  printFigure('result report of 50 people', report.elapsed, { name: 'of 10 people', value: base.elapsed })
  printFigure('its peak memory', report.memory, { name: 'before any report', value: atStart }, 'MiB')
}
