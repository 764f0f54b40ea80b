import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
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
    expect(taken.value).toMatchObject({ isDryRun: false, imported: book.SheetNames.length, submitted: 1 })
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
