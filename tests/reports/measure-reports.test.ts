import { describe, expect, it } from 'vitest'
import { drawCoverageMap } from '../../electron/reports/coverage-map/draw-coverage-map.ts'
import { drawMeasureStatus } from '../../electron/reports/measure-status/draw-measure-status.ts'
import { buildCoverageMapReport } from '../../shared/domain/report/coverage-map-model.ts'
import { buildMeasureStatusReport } from '../../shared/domain/report/measure-status-model.ts'
import { aCoverage, someMeasures } from '../support/a-coverage.ts'
import { readPdfCharacters, readPdfText, runOnPdf } from '../support/pdf.ts'
import { testFonts } from '../support/report-fonts.ts'

const made = {
  ...{ organizationName: '北松北部環境組合', isSample: false },
  ...{ createdOn: '2026-11-22', createdAt: '2026-11-22T01:00:00.000Z' },
}

const drawMap = () => drawCoverageMap(testFonts(), buildCoverageMapReport({ ...made, coverage: aCoverage() }))

function drawStatus(): Uint8Array {
  const common = {
    ...{ description: '行う。', provisions: ['第7条(1)'], declinedReason: null, ownerTitle: '課長' },
    ...{ ownerUnitName: '総務課', evidence: '書類', checkIntervalMonths: 12, nextCheckOn: '2027-11-20' },
    ...{ note: '', retirementReason: null, yearCheck: null },
  }
  const measures = [
    ...someMeasures.map(({ id, number, title, item, state }) => ({
      ...{ ...common, id, number, title, state, ordinanceItems: [item] },
    })),
    {
      ...{ ...common, id: 'm3', number: 3, title: '無線の保護', ordinanceItems: [5] },
      ...{ state: 'declined' as const, declinedReason: '無線を使わないため。' },
    },
  ].map((measure) =>
    measure.number === 1
      ? {
          ...measure,
          yearCheck: {
            ...{
              checkedOn: '2026-11-20',
              result: 'kept' as const,
              note: '指名書を見た。',
              checkedBy: '渡邊',
            },
          },
        }
      : measure,
  )
  return drawMeasureStatus(
    testFonts(),
    buildMeasureStatusReport({ ...made, coverage: aCoverage(), measures }),
  )
}

describe('drawCoverageMap', () => {
  const pdf = drawMap()
  const characters = readPdfCharacters(pdf)

  it('is one page of A3 landscape', () => {
    const info = runOnPdf(pdf, 'pdfinfo', (file) => [file])
    expect(info).toMatch(/Pages: +1\n/)
    expect(info).toMatch(/Page size: +1190\.55 x 841\.89 pts \(A3\)/)
  })

  it('prints the figures of a cell and its marks in words', () => {
    expect(characters).toContain('設問1対策1実施済1／1点検90.0％確認1／1実施1')
    expect(characters).toContain('設問1対策0点検－【対策なし】【今年度の結果なし】')
    expect(characters).toContain('設問0対策1実施済0／1確認0／1実施0【設問なし】【今年度の結果なし】')
  })

  it('prints how it is counted, and what is missing with what to do', () => {
    expect(characters).toContain('数え方・設問は今の設問集で使っているもの')
    expect(characters).toContain('第7条(1)・第四号：設問はありますが、対策がありません。')
    expect(characters).toContain('第7条(3)：対策がありません。「対策」で、ここに当たる対策を加えてください。')
  })

  it('gives the same bytes for the same input and is clean to qpdf', () => {
    expect(Buffer.compare(pdf, drawMap())).toBe(0)
    expect(runOnPdf(pdf, 'qpdf', (file) => ['--check', file])).toContain(
      'No syntax or stream encoding errors',
    )
  })
})

describe('drawMeasureStatus', () => {
  const pdf = drawStatus()
  const characters = readPdfCharacters(pdf)

  it('prints each measure under its item with owner, proof, next check and result', () => {
    expect(characters).toContain('第7条(1)組織体制番号対策号状態担当証拠次の確認今年度の結果')
    expect(characters).toContain(
      '対策01責任者の指名行う。第一号実施済総務課課長書類R9.11.20実施しているR8.11.20確認指名書を見た。',
    )
    expect(characters).toContain('対策02書庫の鍵行う。第三号準備中総務課課長書類R9.11.20未確認')
  })

  it('prints the table of items and 号, and a row for each 号', () => {
    expect(characters).toContain('第7条(1)組織体制1／1－－－－－－－1／1')
    expect(characters).toContain('第三号物理的対策100')
  })

  it('says of an item without measures that it has none, and why others were declined', () => {
    expect(characters).toContain('第7条(3)教育対策はない。')
    expect(characters).toContain('対策03無線の保護第7条(1)見送り無線を使わないため。')
  })

  it('stands on A4, without a date that is not by era, the same bytes each time', () => {
    expect(runOnPdf(pdf, 'pdfinfo', (file) => [file])).toMatch(/Page size: +841\.89 x 595\.28/)
    expect(readPdfText(pdf)).not.toMatch(/20\d\d/)
    expect(Buffer.compare(pdf, drawStatus())).toBe(0)
  })
})
