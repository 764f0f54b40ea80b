import { describe, expect, it } from 'vitest'
import { drawIncidentList } from '../../electron/reports/incident-list/draw-incident-list.ts'
import { drawIncidentReport } from '../../electron/reports/incident-report/draw-incident-report.ts'
import {
  buildIncidentListReport,
  type IncidentListInput,
} from '../../shared/domain/report/incident-list-model.ts'
import {
  buildIncidentReport,
  type IncidentReportInput,
} from '../../shared/domain/report/incident-report-model.ts'
import { anIncidentReport } from '../support/an-incident-report.ts'
import { readPdfCharacters, readPdfText, runOnPdf } from '../support/pdf.ts'
import { testFonts } from '../support/report-fonts.ts'

const draw = (changes: Partial<IncidentReportInput> = {}) =>
  drawIncidentReport(testFonts(), buildIncidentReport(anIncidentReport(changes)))

describe('drawIncidentReport', () => {
  const pdf = draw()
  const characters = readPdfCharacters(pdf)

  it('prints what happened, what was done, why, and to whom it was reported', () => {
    const wanted = [
      ...['インシデント報告書', 'R8-事案-01', '件名USBメモリの紛失', '種類紛失・盗難'],
      ...['発見した日時令和8年11月20日午前9時5分', '発生した日令和8年11月19日', '終結（令和8年11月22日）'],
      ...['貸出簿のUSBメモリが一本足りなかった。', '委託先の連絡先12件。', 'R8-0012貸出用USBメモリ総務課'],
      ...[
        '前日の行き先を順にたどって捜した。',
        '返却の確認を翌朝にしていた。',
        '帰る前に、二人で本数を数える。',
      ],
      ...['報告した者髙橋一郎', '報告を受けた者北松花子', '1長崎県令和8年11月21日', '引き出しの写真.jpg'],
    ]
    expect(wanted.filter((words) => !characters.includes(words))).toEqual([])
  })

  it('cites the provision that asks for it, and the ordinance', () => {
    expect(characters).toContain(
      '基本方針第7条第5号（緊急事態が発生した場合に迅速な対応をするための危機管理対策）',
    )
    expect(characters).toContain('地方自治法施行規則第16条の3第6号')
  })

  it('has the boxes of the 決裁欄 for seals in ink', () => {
    expect(characters).toMatch(/管理者.*事務局長/)
    expect(runOnPdf(pdf, 'pdfinfo', (file) => [file])).toMatch(/Page size:\s+595\.28 x 841\.89/)
  })

  it('is 非公開 on every page, with who printed it and when', () => {
    const pages = readPdfText(pdf)
      .split('\f')
      .filter((page) => page.trim() !== '')
    expect(pages.length).toBeGreaterThan(1)
    for (const page of pages) {
      expect(page).toContain('非公開')
      expect(page.replaceAll(/\s/g, '')).toContain('印刷情報花子令和8年11月24日10:00')
    }
  })

  it('gives the same bytes for the same input, and no date that is not by era', () => {
    expect(Buffer.compare(pdf, draw())).toBe(0)
    expect(readPdfText(pdf)).not.toMatch(/20\d\d-\d\d|20\d\d年/)
  })

  it('says of one that is being handled what is not known yet, and why it was opened again', () => {
    const { incident } = anIncidentReport()
    const shown = readPdfCharacters(
      draw({
        incident: {
          ...{ ...incident, state: 'handling', settledOn: null, cause: '', prevention: '\n' },
          ...{ occurredOn: null, foundTime: null, notices: [], reopeningReason: '原因がほかにもあった' },
        },
        ...{ assets: [], attachmentNames: [], approvalBoxes: [], isSample: true },
      }),
    )
    const wanted = [
      ...['調査中である。', '検討中である。', '発生した日不明', '状態対応中', '組合の外には報告していない。'],
      ...['終結を取り消した理由原因がほかにもあった', '現在までに分かったこと', '見本'],
    ]
    expect(wanted.filter((words) => !shown.includes(words))).toEqual([])
    expect(shown).not.toContain('影響を受けた情報資産')
  })

  it('goes on over pages with the longest texts', () => {
    const { incident } = anIncidentReport()
    const long = '調べたことを一つずつ書いた。'.repeat(142)
    const shown = readPdfCharacters(
      draw({ incident: { ...incident, circumstances: long, cause: long, prevention: `${long}終わり` } }),
    )
    expect(shown).toContain('書いた。終わり')
    // a sentence may be divided by the foot of a page, a character is not
    expect(shown.split('調').length - 1).toBe(3 * 142)
  })
})

describe('drawIncidentList', () => {
  const { incident, printedBy } = anIncidentReport()
  const input: IncidentListInput = {
    ...{ organizationName: '北松北部環境組合', isSample: false, period: '令和8年度', printedBy },
    ...{ createdOn: '2026-11-24', createdAt: '2026-11-24T01:00:00.000Z' },
    incidents: [
      incident,
      { ...incident, number: 'R8-事案-02', title: '停電', state: 'withdrawn', settledOn: null },
    ],
  }

  it('has a row for each that stands, and counts what was taken back', () => {
    const pdf = drawIncidentList(testFonts(), buildIncidentListReport(input))
    const characters = readPdfCharacters(pdf)
    const wanted = [
      ...[
        '令和8年度インシデント一覧',
        '2件（終結1件、取り下げ1件）。',
        '発見R8.11.2009:05',
        '長崎県R8.11.21',
      ],
      ...['非公開', '再発防止策：帰る前に、二人で本数を数える。'],
    ]
    expect(wanted.filter((words) => !characters.includes(words))).toEqual([])
    expect(characters).not.toContain('R8-事案-02')
    expect(runOnPdf(pdf, 'pdfinfo', (file) => [file])).toMatch(/Page size:\s+841\.89 x 595\.28/)
  })

  it('says so where there is none', () => {
    const pdf = drawIncidentList(testFonts(), buildIncidentListReport({ ...input, incidents: [] }))
    expect(readPdfCharacters(pdf)).toContain('インシデントの記録はない。')
  })
})
