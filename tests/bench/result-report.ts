import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createReportDocument } from '../../electron/reports/layout/create-report-document.ts'
import { openReportFonts } from '../../electron/reports/layout/fonts.ts'
import { drawParagraph } from '../../electron/reports/layout/paragraph.ts'
import { aBenchUnion, type BenchClient, openForAll } from './a-bench-union.ts'
import { median, printFigure, time } from './figure.ts'

const fontsFolder = join(import.meta.dirname, '..', '..', 'assets', 'fonts')
const mebibyte = 1024 * 1024
const runs = 7

type Figures = Readonly<{ report: number; issuing: number; sheets: number; memory: number }>
type ById = Parameters<BenchClient['inspections']['get']>[0]

/**
 * The result report, collected and drawn in a warm worker, and the blank 点検票 of everybody, for 10, 50 and 500 people;
 * against one blank page with the same fonts.
 */
export async function benchResultReport(): Promise<void> {
  const atStart = process.memoryUsage().rss / mebibyte
  const page = { name: 'a blank page with the same fonts', value: await measureBlankPage() }
  const ten = await measure(10)
  const fifty = await measure(50)
  const many = await measure(500)
  printFigure('result report of 50 people', fifty.report, page)
  printFigure('result report of 500 people', many.report, page)
  printFigure('result report of 500 people', many.report, { name: 'of 50 people', value: fifty.report })
  // fifty times the people: below fifty is at most linear
  printFigure('result report of 500 people', many.report, { name: 'of 10 people', value: ten.report })
  printFigure('issuing it for 500 people, record attached', many.issuing, {
    name: 'for 50 people',
    value: fifty.issuing,
  })
  printFigure('blank 点検票 of 50 people', fifty.sheets, page)
  printFigure('blank 点検票 of 500 people', many.sheets, { name: 'of 50 people', value: fifty.sheets })
  printFigure('peak memory', many.memory, { name: 'before any report', value: atStart }, 'MiB')
}

/** A page with its frame and a letter of every face that the report sets. */
async function measureBlankPage(): Promise<number> {
  const fonts = openReportFonts(fontsFolder)
  const draw = () => {
    const report = createReportDocument({
      fonts,
      meta: {
        ...{ title: '白紙', organizationName: '計測環境組合', formNumber: '', handling: 'internal' },
        ...{ createdOnText: '令和8年11月22日', createdAt: '2026-11-22T00:00:00.000Z' },
      },
      marks: { isSample: false, isDraft: false },
    })
    for (const family of ['mincho', 'gothic'] as const) {
      for (const bold of [false, true]) {
        drawParagraph(report, { text: '白', place: '白紙', style: { family, bold, sizePt: 10 } })
      }
    }
    return report.finish()
  }
  draw()
  return measureOften(draw)
}

async function measure(people: number): Promise<Figures> {
  const home = mkdtempSync(join(tmpdir(), 'daicho-bench-'))
  const { program, client } = await aBenchUnion({ folder: join(home, 'data'), people })
  const { id: inspectionId } = await openForAll(client)
  const all = { unitName: null, sheetIds: null }
  const drawSheets = () =>
    client.reports.preview({ kind: 'inspection-sheets', inspectionId, filling: 'blank', ...all })
  await drawSheets()
  const sheets = await measureOften(drawSheets)
  await answerEverySheet(client, { inspectionId })
  await closeToday(client, { inspectionId })
  const draw = () => client.reports.preview({ kind: 'inspection-result', inspectionId })
  await draw()
  const report = await measureOften(draw)
  // once only: the second call gives the first report
  const issuing = await time(() => client.reports.issue({ kind: 'inspection-result', inspectionId }))
  const memory = process.resourceUsage().maxRSS / 1024
  await program.close()
  rmSync(home, { recursive: true, force: true })
  return { report, issuing, sheets, memory }
}

async function measureOften(work: () => unknown): Promise<number> {
  const times: number[] = []
  for (let run = 0; run < runs; run += 1) times.push(await time(work))
  return median(times)
}

async function answerEverySheet(client: BenchClient, inspection: ById): Promise<void> {
  for (const [index, { id }] of (await client.inspections.listSheets(inspection)).entries()) {
    const { questions, summary } = await client.sheets.get({ sheetId: id })
    const answers = questions.map((question, place) => ({
      questionId: question.id,
      choice: (index + place) % 4 === 0 ? ('partlyDone' as const) : ('done' as const),
      note: '手順を見直している。',
      expectedRowVersion: 0,
    }))
    await client.sheets.saveAnswers({ sheetId: id, answers })
    await client.sheets.submit({ sheetId: id, expectedRowVersion: summary.rowVersion })
  }
}

async function closeToday(client: BenchClient, inspection: ById): Promise<void> {
  const { rowVersion } = await client.inspections.get(inspection)
  const { today } = await client.session.current({})
  await client.inspections.close({
    ...{ ...inspection, expectedRowVersion: rowVersion, closedOn: today },
    ...{ acknowledgedSheetIds: [], reason: null },
  })
}
