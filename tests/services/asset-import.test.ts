import { describe, expect, it } from 'vitest'
import { readListedAssets } from '../../shared/domain/asset/listed-asset.ts'
import { aCp932Csv, aCsv, anExcelFile, listRows, noChoices, preview } from '../support/a-ledger-file.ts'
import type { TestClient } from '../support/a-program.ts'
import { aUnion, refusalOf } from '../support/a-union.ts'

const heading = ['資産番号', '名称', '種別', '管理部署', '機密性', '登録日']
const rows = [
  heading,
  ['A-1', '住民情報の台帳', '紙', '総務課', '3B', 'R8.4.1'],
  ['A-2', '髙橋のパソコン', 'PC', '業務課', '自治体機密性２', '令和元年5月1日'],
]

async function listAssets(client: TestClient) {
  return readListedAssets((await client.assets.list({ after: null, limit: 2000 })).rows)
}
describe('previewing a ledger', () => {
  it.each([
    ['UTF-8', () => aCsv(rows), 'utf-8'],
    ['CP932', () => aCp932Csv(rows), 'cp932'],
    ['Excel', () => anExcelFile({ 台帳: rows }), null],
  ] as const)('tells of a file in %s how it was read and what it would do', async (_, file, encoding) => {
    const { officer } = await aUnion()
    const { summary, rows: shown } = await preview(officer, file())
    expect([summary.encoding, summary.headingLine, summary.counts]).toEqual([
      encoding,
      1,
      { new: 2, changed: 0, unchanged: 0, wrong: 0 },
    ])
    expect(
      shown.map(({ line, state, number, name, unitName }) => [line, state, number, name, unitName]),
    ).toEqual([
      [2, 'new', 'A-1', '住民情報の台帳', '総務課'],
      [3, 'new', 'A-2', '髙橋のパソコン', '業務課'],
    ])
    expect(await listAssets(officer)).toEqual([])
  })

  it('names line, column, reason and value of what is wrong', async () => {
    const { officer } = await aUnion()
    const { rows: shown } = await preview(
      officer,
      aCsv([
        heading,
        ['B-1', '', 'PC', '総務課', '高', 'R8.2.30'],
        ['B-1', 'あ', '謎の物', '総務課', '9', '8.4.1'],
      ]),
    )
    const problems = shown.flatMap(({ line, problems: found }) =>
      found.map(({ heading: column, reason, value }) => [line, column, value, reason.split('。')[0]]),
    )
    expect(problems).toEqual([
      [2, '機密性', '高', 'どの区分か一つに決められません'],
      [2, '登録日', 'R8.2.30', 'この日付は暦にありません'],
      [2, '名称', '', '入力されていません'],
      [3, '種別', '謎の物', '使える言葉ではありません'],
      [3, '機密性', '9', '使える言葉ではありません'],
      [3, '登録日', '8.4.1', '元号（令和・平成など）も西暦もないため、いつの日付か決められません'],
      [3, '資産番号', 'B-1（2行目と同じ）', '同じ資産番号の行が、ファイルの中にもう一つあります'],
    ])
  })

  it('finds the heading under titles and over two rows, and repeats what is merged downwards', async () => {
    const { officer } = await aUnion()
    const file = anExcelFile(
      {
        台帳: [
          ['情報資産台帳', null, null, null, null, null],
          [],
          ['番号', '情報資産\nの名称', '種類', '所管課', '重要性分類', null],
          [null, null, null, null, '機密性', '完全性'],
          [1, '甲', 'サーバー', '総務課', 2, 1],
          [2, '乙', 'サーバー', null, 1, 1],
        ],
      },
      ({ 台帳: sheet }) => {
        if (sheet === undefined) throw new Error('no sheet')
        const down = (column: number, from: number, to: number) => ({
          s: { r: from, c: column },
          e: { r: to, c: column },
        })
        sheet['!merges'] = [0, 1, 2, 3].map((column) => down(column, 2, 3))
        sheet['!merges'].push({ s: { r: 2, c: 4 }, e: { r: 2, c: 5 } }, down(3, 4, 5))
      },
    )
    const { summary, rows: shown } = await preview(officer, file)
    expect([summary.headingLine, summary.hasMergedCells]).toEqual([4, true])
    expect(shown.map(({ state, number, unitName }) => [state, number, unitName])).toEqual([
      ['new', '1', '総務課'],
      ['new', '2', '総務課'],
    ])
  })

  it('reads dates of Excel in Japanese formats, numbers with leading zeros and the last value of formulas', async () => {
    const { officer } = await aUnion()
    const file = anExcelFile(
      { 台帳: [heading, [12, '甲', 'PC', '総務課', 2, 46113], [13, '乙', 'PC', '総務課', 2, 46113]] },
      ({ 台帳: sheet }) => {
        if (sheet === undefined) throw new Error('no sheet')
        sheet.F2 = { t: 'n', v: 46113, z: '[$-411]ggge"年"m"月"d"日"' }
        sheet.F3 = { t: 'n', v: 46113, z: 'yyyy/m/d' }
        sheet.A2 = { t: 'n', v: 12, z: '0000' }
        sheet.A3 = { t: 'n', v: 13, f: 'A2+1', z: '"PC-"000' }
      },
    )
    const { summary, rows: shown } = await preview(officer, file)
    expect(summary.formulaCount).toBe(1)
    expect(
      shown.map(({ number, changes }) => [number, changes.find(({ heading: of }) => of === '登録日')?.after]),
    ).toEqual([
      ['0012', '令和8年4月1日'],
      ['PC-013', '令和8年4月1日'],
    ])
  })

  it('asks about hidden rows, and lists hidden sheets behind the one it took', async () => {
    const { officer } = await aUnion()
    const file = anExcelFile({ 隠し: rows, 台帳: rows }, (sheets, book) => {
      if (sheets.台帳 === undefined) throw new Error('no sheet')
      sheets.台帳['!rows'] = [{}, {}, { hidden: true }]
      book.Workbook = { Sheets: [{ Hidden: 1 }, { Hidden: 0 }] }
    })
    const { importId, summary } = await preview(officer, file)
    expect([summary.sheets, summary.sheet, summary.hiddenRowCount, summary.counts.new]).toEqual([
      [
        { name: '隠し', isHidden: true },
        { name: '台帳', isHidden: false },
      ],
      ...[1, 1, 1],
    ])
    const kept = { importId, createsUnits: false, remembersMapping: false }
    expect(await refusalOf(officer.assetImport.apply(kept))).toMatchObject({ rule: 'hiddenRowsUnanswered' })
    await officer.assetImport.choose({ importId, choices: { ...noChoices, hiddenRows: 'include' } })
    expect((await officer.assetImport.apply(kept)).added).toBe(2)
  })

  it('reads otherwise where a person says so, and remembers the columns', async () => {
    const { officer } = await aUnion()
    const file = aCsv([
      ['ア', 'イ', 'ウ', 'エ'],
      ['甲', 'PC', '総務課', 'X-1'],
    ])
    const { importId, summary } = await preview(officer, file)
    expect([summary.headingLine, summary.counts.new]).toEqual([null, 0])
    const mapping = ['name', 'kind', 'unitId', 'number'] as const
    const chosen = await officer.assetImport.choose({
      importId,
      choices: { ...noChoices, headingLine: 1, mapping: [...mapping] },
    })
    expect(chosen.counts.new).toBe(1)
    await officer.assetImport.apply({ importId, createsUnits: false, remembersMapping: true })
    const again = await officer.assetImport.open({ importId, file })
    expect([again.headingLine, again.isMappingRemembered, again.counts.unchanged]).toEqual([1, true, 1])
  })

  it('is open for the account that opened it, and for nobody else', async () => {
    const { officer, signedInAs } = await aUnion()
    const { importId } = await preview(officer, aCsv(rows))
    const other = await signedInAs('administrator')
    expect(await refusalOf(other.assetImport.stage({ importId }))).toMatchObject({ code: 'not_found' })
  })
})

describe('the list of wrong rows', () => {
  it('has each row with its line and reasons, guarded, and reads back as a ledger', async () => {
    const { officer } = await aUnion()
    const { importId } = await preview(officer, aCsv([heading, ['W-1', '=1+1', '', '総務課', '', '']]))
    const file = await officer.assetImport.wrongRows({ importId })
    const text = await file.text()
    expect(text.split('\r\n')[1]).toBe("2,種別：入力されていません,W-1,'=1+1,,総務課,,")
    expect((await preview(officer, file)).summary.counts.wrong).toBe(1)
    expect(await listRows(officer, importId).catch(() => 'closed')).toBe('closed')
  })
})
