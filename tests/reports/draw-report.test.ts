import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { createReportDrawer } from '../../electron/reports/draw-report.ts'
import { drawInspectionResult } from '../../electron/reports/inspection-result/draw-inspection-result.ts'
import { buildInspectionResultReport } from '../../shared/domain/report/inspection-result-model.ts'
import { AppError } from '../../shared/errors/app-error.ts'
import { anInspectionResult } from '../support/an-inspection-result.ts'
import { fontsFolder, testFonts } from '../support/report-fonts.ts'

const workerFile = join(import.meta.dirname, '..', '..', 'electron', 'reports', 'report-worker.ts')
const model = buildInspectionResultReport(anInspectionResult())

describe('createReportDrawer', () => {
  const drawer = createReportDrawer({ workerFile, fontsFolder })
  afterAll(() => drawer.close())

  it('gives the same bytes as drawing here', async () => {
    const pdf = await drawer.draw('inspection-result', model)
    expect(Buffer.compare(pdf, drawInspectionResult(testFonts(), model))).toBe(0)
  })

  it('draws several at once, each its own', async () => {
    const titles = ['令和6年度', '令和7年度', '令和8年度']
    const pdfs = await Promise.all(
      titles.map((title) => drawer.draw('inspection-result', { ...model, title })),
    )
    const expected = titles.map((title) => drawInspectionResult(testFonts(), { ...model, title }))
    expect(pdfs.map((pdf, at) => Buffer.compare(pdf, expected[at] ?? Buffer.of()))).toEqual([0, 0, 0])
  })

  it('gives the refusal of the drawing, with the character and its place', async () => {
    const unsubmitted = [{ name: '山田\uE000', unitName: '総務課', audience: '職員等' }]
    const refusal = await drawer
      .draw('inspection-result', { ...model, unsubmitted })
      .catch((error: unknown) => error)
    expect(refusal).toBeInstanceOf(AppError)
    expect(refusal).toMatchObject({
      code: 'rule_violation',
      details: { rule: 'characterNotInFonts', codePoint: 'U+E000', place: '未提出者 1行目 氏名' },
    })
  })

  it('ends an aborted drawing and goes on with the next', async () => {
    const controller = new AbortController()
    const aborted = drawer.draw('inspection-result', model, controller.signal)
    const next = drawer.draw('inspection-result', model)
    controller.abort()
    await expect(aborted).rejects.toThrowError('aborted')
    expect((await next).length).toBeGreaterThan(1000)
  })

  it('drops an aborted drawing that waits, and the one before it is drawn', async () => {
    const controller = new AbortController()
    const first = drawer.draw('inspection-result', model)
    const waiting = drawer.draw('inspection-result', model, controller.signal)
    controller.abort()
    await expect(waiting).rejects.toThrowError('aborted')
    expect((await first).length).toBeGreaterThan(1000)
  })

  it('refuses what was aborted before it began', async () => {
    const signal = AbortSignal.abort()
    await expect(drawer.draw('inspection-result', model, signal)).rejects.toThrowError('aborted')
  })

  it('refuses what is waiting when it is closed', async () => {
    const other = createReportDrawer({ workerFile, fontsFolder })
    const refused = expect(other.draw('inspection-result', model)).rejects.toThrowError('closed')
    await other.close()
    await refused
  })

  it('says so where the worker cannot start, and does not hang', async () => {
    const broken = createReportDrawer({ workerFile: join(fontsFolder, 'none.ts'), fontsFolder })
    await expect(broken.draw('inspection-result', model)).rejects.toThrowError('unexpected')
    await broken.close()
  })
})
