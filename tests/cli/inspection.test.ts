import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { read, write } from '@e965/xlsx'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeSampleFolder } from '../../electron/services/sample-service.ts'
import { aClock, aFreshProgram } from '../support/a-program.ts'
import { runDaicho, runDaichoJson } from '../support/command-line.ts'

const folder = mkdtempSync(join(tmpdir(), 'daicho-answers-'))
const data = join(folder, 'data')
const out = join(folder, '回答.xlsx')
const year = ['--data', data, '--year', '2026']

beforeAll(async () => {
  const { program } = aFreshProgram({ clock: aClock() })
  await makeSampleFolder(program.state, data, 'thisYearRunning')
}, 60_000)
afterAll(() => rmSync(folder, { recursive: true }))

describe('inspection export and import', () => {
  it('writes the sheets of a unit and takes them back whole', async () => {
    const { value } = await runDaichoJson(['inspection', 'export', ...year, '--unit', '業務課', '--out', out])
    expect(value).toMatchObject({ fiscalYear: 2026, file: out })
    const book = read(readFileSync(out), { type: 'buffer' })
    const [tab = ''] = book.SheetNames
    for (let row = 11; row < 51; row += 1) {
      const sheet = book.Sheets[tab]
      if (sheet?.[`B${row}`] !== undefined) sheet[`D${row}`] = { t: 's', v: 'できている' }
    }
    writeFileSync(out, write(book, { type: 'buffer', bookType: 'xlsx' }))
    const tried = await runDaichoJson(['inspection', 'import', out, ...year, '--dry-run'])
    expect(tried.value).toMatchObject({ isDryRun: true })
    const taken = await runDaichoJson(['inspection', 'import', out, ...year])
    const { tabs } = taken.value as { tabs: { isUntouched: boolean }[] }
    const written = tabs.filter(({ isUntouched }) => !isUntouched).length
    expect(written).toBeLessThan(book.SheetNames.length)
    expect(taken.value).toMatchObject({ isDryRun: false, imported: written, submitted: 1 })
  })

  it('names the cell of a fault and keeps nothing', async () => {
    const book = read(readFileSync(out), { type: 'buffer' })
    const [, tab = ''] = book.SheetNames
    const sheet = book.Sheets[tab]
    if (sheet === undefined) throw new Error('one sheet only')
    sheet.D11 = { t: 's', v: 'はい' }
    const broken = join(folder, '壊れた.xlsx')
    writeFileSync(broken, write(book, { type: 'buffer', bookType: 'xlsx' }))
    const run = await runDaicho(['inspection', 'import', broken, ...year])
    expect(run.exitCode).toBe(1)
    expect(run.errors).toContain(`シート ${tab} の D11: 回答が分かりません。一覧から選んでください（はい）`)
  })

  it('writes a file for each person or unit, or of some sheets', async () => {
    const place = join(folder, '人ごと')
    const each = await runDaichoJson(['inspection', 'export', ...year, '--each', 'person', '--out', place])
    const { files } = each.value as { files: string[] }
    expect(files.length).toBeGreaterThan(5)
    expect(readdirSync(place)).toHaveLength(files.length)
    const one = join(folder, '一枚.xlsx')
    const number = read(readFileSync(files[0] ?? ''), { type: 'buffer' }).SheetNames[0] ?? ''
    await runDaicho(['inspection', 'export', ...year, '--sheet', number.toLowerCase(), '--out', one])
    expect(read(readFileSync(one), { type: 'buffer' }).SheetNames).toEqual([number])
    const several = await runDaicho(['inspection', 'import', ...files, ...year, '--dry-run'])
    expect(several.output).toContain('何も書かれていないシート')
    const unknown = await runDaicho(['inspection', 'export', ...year, '--sheet', 'R8-999', '--out', one])
    expect([unknown.exitCode, unknown.errors]).toEqual([1, expect.stringContaining('「R8-999」')])
    const nobody = await runDaicho(['inspection', 'export', ...year, '--unit', 'ない課', '--out', one])
    expect([nobody.exitCode, nobody.errors]).toEqual([1, expect.stringContaining('書き出すものがありません')])
    expect((await runDaicho(['inspection', 'export', ...year, '--each', 'all', '--out', one])).exitCode).toBe(
      2,
    )
  })

  it('says what is still open, and submits only where that is wanted', async () => {
    const file = join(folder, '総務課.xlsx')
    await runDaicho(['inspection', 'export', ...year, '--unit', '総務課', '--out', file])
    const book = read(readFileSync(file), { type: 'buffer' })
    const tab = book.SheetNames.at(-1) ?? ''
    const sheet = book.Sheets[tab]
    if (sheet === undefined) throw new Error('no tab')
    for (let row = 11; sheet[`B${row}`] !== undefined; row += 1)
      sheet[`D${row}`] = { t: 's', v: 'できている' }
    writeFileSync(file, write(book, { type: 'buffer', bookType: 'xlsx' }))
    const run = await runDaicho(['inspection', 'import', file, ...year, '--no-submit'])
    expect(run.output).toContain('（うち提出 0枚）')
    expect(run.output).toMatch(/シート R8-\d+ の D\d+: まだ回答がありません/)
  })

  it('says what is missing or not there', async () => {
    const gone = await runDaicho(['inspection', 'import', join(folder, 'ない.xlsx'), ...year])
    expect([gone.exitCode, gone.errors]).toEqual([1, expect.stringContaining('ない.xlsx')])
    expect((await runDaicho(['inspection', 'export', '--data', data, '--out', out])).exitCode).toBe(2)
    const other = await runDaicho(['inspection', 'export', '--data', data, '--year', '2020', '--out', out])
    expect([other.exitCode, other.errors]).toEqual([
      1,
      expect.stringContaining('令和2年度の自己点検はありません'),
    ])
  })
})
