import { utils, write } from '@e965/xlsx'
import { describe, expect, it } from 'vitest'
import { aUnion, refusalOf } from '../support/a-union.ts'

function aFile(content: string, name = '名簿.csv') {
  return new File([content], name)
}
const heading = '氏名,ふりがな,所属,職名,任用,対象'

describe('previewing a roster file', () => {
  it('tells for each row what would become of it', async () => {
    const { officer, addPeople } = await aUnion()
    await addPeople([{ name: '髙橋 一郎' }, { name: '山﨑 花子' }])
    const file = aFile(
      [
        heading,
        '髙橋 一郎,,総務課,主事,職員,職員等',
        '山﨑　花子,やまさき はなこ,総務課,係長,職員,職員等・管理職',
        '𠮷田 次郎,よしだ じろう,施設課,技師,会計年度任用,',
      ].join('\n'),
    )
    const preview = await officer.staff.previewImport({ file })
    expect(
      preview.rows.map(({ line, state, name, employment, audiences }) => ({
        line,
        state,
        name,
        employment,
        audiences,
      })),
    ).toEqual([
      { line: 2, state: 'unchanged', name: '髙橋 一郎', employment: '職員', audiences: '職員等' },
      { line: 3, state: 'changed', name: '山﨑　花子', employment: '職員', audiences: '職員等・管理職' },
      { line: 4, state: 'new', name: '𠮷田 次郎', employment: '会計年度任用', audiences: '職員等' },
    ])
    expect([preview.newUnits, preview.counts, preview.encoding]).toEqual([
      ['施設課'],
      { new: 1, changed: 1, unchanged: 1, wrong: 0 },
      'utf-8',
    ])
  })

  it('names line, column, reason and value of what is wrong', async () => {
    const { officer } = await aUnion()
    const file = aFile(
      [heading, ',,総務課,,,', '甲,,,,謎の身分,', '乙,,総務課,,,村長', '丙,,総務課,,,', '丙,,総務課,,,'].join(
        '\n',
      ),
    )
    const { rows } = await officer.staff.previewImport({ file })
    const problems = rows.flatMap((row) =>
      row.problems.map((problem) => [row.line, ...Object.values(problem)]),
    )
    expect(problems).toEqual([
      [2, '氏名', 'required', ''],
      [3, '所属', 'required', ''],
      [3, '任用', 'unknownEmployment', '謎の身分'],
      [4, '対象', 'unknownAudience', '村長'],
      [6, '氏名', 'duplicate', '丙'],
    ])
  })

  it('refuses a file without the columns, and one without rows', async () => {
    const { officer } = await aUnion()
    const refused = await Promise.all(
      ['氏名,職名\n甲,主事\n', `${heading}\n,,,\n`].map(async (content) =>
        refusalOf(officer.staff.previewImport({ file: aFile(content) })),
      ),
    )
    expect(refused).toEqual([
      { code: 'file_unreadable', reason: 'missingColumns' },
      { code: 'file_unreadable', reason: 'noRows' },
    ])
  })
})

describe('importing a roster file', () => {
  const content = `${heading}\n葛󠄀城 太郎,かつらぎ たろう,議会事務局,書記,職員,職員等\n濵田 梅,,総務課,,臨時,\n`

  it('keeps every row as typed, makes the units and writes the history', async () => {
    const { officer } = await aUnion()
    const { digest } = await officer.staff.previewImport({ file: aFile(content) })
    const without = officer.staff.importFile({ file: aFile(content), digest, createUnits: false })
    expect(await refusalOf(without)).toMatchObject({ rule: 'importNeedsUnits', names: ['議会事務局'] })
    const counts = await officer.staff.importFile({ file: aFile(content), digest, createUnits: true })
    expect(counts).toEqual({ added: 2, changed: 0 })
    const staff = await officer.staff.list({})
    expect(staff.map(({ name, unitName, employment }) => [name, unitName, employment])).toEqual([
      ['濵田 梅', '総務課', 'temporary'],
      ['葛󠄀城 太郎', '議会事務局', 'regular'],
    ])
    const units = await officer.units.list({})
    expect(units.find((unit) => unit.name === '議会事務局')?.body).toBe('assembly')
    const record = { kind: 'staffMember', id: staff[0]?.id ?? '' }
    const entries = await officer.history.list({ record, before: null })
    expect(entries.map((entry) => entry.act)).toEqual(['staff.importFile'])
  })

  it('is refused when the file or the roster changed since the preview', async () => {
    const { officer, addPeople } = await aUnion()
    const { digest } = await officer.staff.previewImport({ file: aFile(content) })
    const other = officer.staff.importFile({ file: aFile(`${content}\n`), digest, createUnits: true })
    expect(await refusalOf(other)).toMatchObject({ rule: 'previewOutdated' })
    await addPeople([{ name: '新人' }])
    const late = officer.staff.importFile({ file: aFile(content), digest, createUnits: true })
    expect(await refusalOf(late)).toMatchObject({ rule: 'previewOutdated' })
  })

  it('keeps nothing while a row is wrong', async () => {
    const { officer } = await aUnion()
    const file = aFile(`${content},,総務課,,,\n`)
    const { digest } = await officer.staff.previewImport({ file })
    const refused = await refusalOf(officer.staff.importFile({ file, digest, createUnits: true }))
    expect(refused).toMatchObject({ rule: 'importHasWrongRows', lines: ['4'] })
    expect([await officer.staff.list({}), (await officer.units.list({})).length]).toEqual([[], 2])
  })

  it('leaves what the file has no column for as it was', async () => {
    const { officer, addPeople } = await aUnion()
    await addPeople([{ name: '甲', title: '課長', audiences: ['manager'] }])
    const file = aFile('所属,氏名,よみ\n総務課,甲,こう\n')
    const { digest } = await officer.staff.previewImport({ file })
    expect(await officer.staff.importFile({ file, digest, createUnits: false })).toEqual({
      added: 0,
      changed: 1,
    })
    const [person] = await officer.staff.list({})
    expect(person).toMatchObject({ reading: 'こう', title: '課長', audiences: ['manager'], rowVersion: 2 })
  })

  it('reads Excel and names a formula as wrong', async () => {
    const { officer } = await aUnion()
    const sheet = utils.aoa_to_sheet([
      ['氏名', '所属'],
      ['甲', '総務課'],
      ['乙', '総務課'],
    ])
    sheet.B3 = { t: 's', v: '総務課', f: 'B2' }
    const book = utils.book_new()
    utils.book_append_sheet(book, sheet, '名簿')
    const file = new File([write(book, { type: 'array', bookType: 'xlsx' })], '名簿.xlsx')
    const preview = await officer.staff.previewImport({ file })
    expect(preview.rows.map((row) => [row.state, ...row.problems.map((problem) => problem.reason)])).toEqual([
      ['new'],
      ['wrong', 'formula'],
    ])
  })
})

describe('exporting the roster', () => {
  it.each(['csv', 'xlsx'] as const)('gives a file whose import changes nothing (%s)', async (format) => {
    const { officer, addPeople } = await aUnion()
    await addPeople([
      { name: '葛󠄀城 𠮷', title: '=HYPERLINK("x")', audiences: ['staff', 'manager', 'systemAdministrator'] },
      { name: '德永, "梅"', unitName: '業務課', title: "'=1" },
    ])
    const file = await officer.staff.exportFile({ format })
    expect(file.name).toBe(`職員名簿.${format}`)
    const preview = await officer.staff.previewImport({ file })
    expect(preview.counts).toEqual({ new: 0, changed: 0, unchanged: 2, wrong: 0 })
  })

  it('guards cells that a spreadsheet would run', async () => {
    const { officer, addPeople } = await aUnion()
    await addPeople([{ name: '甲', title: '=1+1' }])
    const text = await (await officer.staff.exportFile({ format: 'csv' })).text()
    expect(text.split('\r\n')[1]).toBe("甲,,総務課,'=1+1,職員,職員等")
  })
})
