import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openDataFile } from '../../electron/data/data-file.ts'
import { toLocalDate } from '../../shared/domain/calendar/calendar-date.ts'
import { toFiscalYear } from '../../shared/domain/calendar/fiscal-year.ts'
import { aFreshProgram } from '../support/a-program.ts'
import { runDaicho, runDaichoJson } from '../support/command-line.ts'
import { readPdfCharacters } from '../support/pdf.ts'

const thisYear = String(toFiscalYear(toLocalDate(new Date())))
const now = ['--now', '2026-11-22T10:00:00+09:00']
const folder = mkdtempSync(join(tmpdir(), 'daicho-cli-'))
const data = join(folder, 'data')
const running = join(folder, 'running.pdf')
const initial = { exitCode: 0, errors: '', value: {} as unknown }
beforeAll(async () => {
  Object.assign(initial, await runDaichoJson(['init', '--data', data, '--org', '試験環境組合']))
})
afterAll(() => rmSync(folder, { recursive: true }))

/** What is in the folder, so that a refusal can be seen to change nothing. */
function listAll(): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted()
}

describe('init', () => {
  it('makes a data folder and tells the first password and the recovery code once', () => {
    expect(initial).toMatchObject({
      exitCode: 0,
      errors: '',
      value: {
        dataFolder: data,
        organizationName: '試験環境組合',
        loginName: '管理者',
        initialPassword: expect.stringMatching(/^[a-z0-9]{12}$/),
        recoveryCode: expect.stringMatching(/^([A-Z2-9]{4}-){7}[A-Z2-9]{4}$/),
      },
    })
  })

  it('makes records that verify finds sound', async () => {
    const { exitCode, value } = await runDaichoJson(['verify', '--data', data])
    expect({ exitCode, value }).toEqual({
      exitCode: 0,
      value: { isSound: true, entryCount: expect.any(Number), brokenPlace: null },
    })
  })

  it('has the printed password changed at the first sign-in', async () => {
    const file = join(data, 'daicho.db')
    const db = openDataFile(file)
    try {
      const rows = db.prepare('SELECT must_change_password AS flag, state FROM account').all()
      expect(rows).toEqual([{ flag: 1, state: 'active' }])
      const names = db
        .prepare('SELECT DISTINCT account_name AS name FROM history_entry ORDER BY sequence')
        .all()
      expect(names).toContainEqual({ name: 'コマンドライン' })
    } finally {
      db.close()
    }
  })

  it.each([
    ['records', () => data, '記録がすでにあります'],
    ['other things', () => folder, '空のフォルダーを指定してください'],
  ])('refuses a folder that holds %s and leaves it as it was', async (_, toFolder, words) => {
    const before = listAll()
    const { exitCode, errors } = await runDaicho(['init', '--data', toFolder()])
    expect({ exitCode, errors }).toEqual({ exitCode: 1, errors: expect.stringContaining(words) })
    expect(listAll()).toEqual(before)
  })

  it('refuses a name of two lines before it makes anything', async () => {
    const to = join(folder, 'unmade')
    const { exitCode, errors } = await runDaicho(['init', '--data', to, '--org', '一行目\n二行目'])
    expect({ exitCode, errors }).toEqual({ exitCode: 1, errors: expect.stringContaining('--org の団体名は') })
    expect(existsSync(to)).toBe(false)
  })

  it('says which option is missing', async () => {
    const { exitCode, errors } = await runDaicho(['init'])
    expect({ exitCode, errors }).toEqual({ exitCode: 2, errors: expect.stringContaining('「--data <DIR>」') })
  })
})

describe('records in use', () => {
  it.each([
    ['verify', []],
    ['report', ['policy-text', '--year', '2026', '--out', running]],
  ])('are left alone by %s', async (command, options) => {
    const db = openDataFile(join(data, 'daicho.db'))
    try {
      const { exitCode, value } = await runDaichoJson([command, ...options, '--data', data])
      expect({ exitCode, value }).toEqual({
        exitCode: 1,
        value: {
          error: { code: 'storage_locked', message: expect.stringContaining('ほかのプログラムが使って') },
        },
      })
    } finally {
      db.close()
    }
  })
})

describe('report', () => {
  it('lists its kinds', async () => {
    const { value } = await runDaichoJson(['report', '--list'])
    expect(value).toEqual({
      kinds: expect.arrayContaining([{ kind: 'inspection-result', title: '自己点検結果報告書' }]),
    })
  })

  it('writes the policy in force, the same bytes each time', async () => {
    const [first, second] = ['a.pdf', 'b.pdf'].map((name) => join(folder, name))
    if (!first || !second) throw new Error('two names give two files')
    for (const file of [first, second]) {
      const year = ['--year', thisYear]
      const { exitCode, errors } = await runDaicho([
        'report',
        'policy-text',
        ...year,
        '--data',
        data,
        '--out',
        file,
      ])
      expect({ exitCode, errors }).toEqual({ exitCode: 0, errors: '' })
    }
    expect(readFileSync(first).subarray(0, 5).toString()).toBe('%PDF-')
    expect(readFileSync(first).equals(readFileSync(second))).toBe(true)
  })

  const full = ['--data', data, '--year', '2026', '--out', running]
  it.each([
    ['a year without inspection', ['inspection-result', ...full], 1, '令和8年度の自己点検はありません。'],
    ['a year before the policy', ['policy-text', ...full, '--year', '2001'], 1, '平成13年度に有効な方針は'],
    [
      'a folder without records',
      ['policy-text', ...full, '--data', join(folder, 'x')],
      1,
      '記録がありません。',
    ],
    ['a folder as the file', ['inspection-result', ...full, '--out', folder], 1, 'フォルダーです。'],
    [
      'a file in the data folder',
      ['policy-text', ...full, '--out', join(data, 'daicho.db')],
      1,
      '中には書き出せません',
    ],
    ['an unknown kind', ['no-such-kind', ...full], 2, '「no-such-kind」という帳票はありません。'],
    [
      'an impossible year',
      ['policy-text', ...full, '--year', '08'],
      2,
      '--year の年度「08」は読み取れません。',
    ],
    ['an empty name', ['policy-text', ...full, '--data', ''], 2, '名前が空です。'],
    ['no kind', full, 2, '「KIND」を指定してください。'],
    ['no year', ['policy-text', '--data', data, '--out', running], 2, '「--year <N>」を指定してください。'],
    ['no file', ['policy-text', '--data', data, '--year', '2026'], 2, '「--out <FILE>」を指定してください。'],
  ])('refuses %s and writes nothing', async (_, args, exitCode, words) => {
    const run = await runDaicho(['report', ...args, ...now])
    expect(run).toEqual({ exitCode, output: '', errors: expect.stringContaining(words) })
    expect(existsSync(running)).toBe(false)
  })

  it('writes a draft marked 案 of a running inspection and issues nothing', async () => {
    const { program, client } = aFreshProgram()
    await client.startup.startSample({})
    const sample = program.state.options.sampleFolder
    await program.close()
    const out = join(folder, 'draft.pdf')
    const kept = readdirSync(join(sample, 'attachments'))
    const options = ['--data', sample, '--year', '2026', '--out', out, ...now]
    const { value } = await runDaichoJson(['report', 'inspection-result', ...options])
    expect(value).toMatchObject({ kind: 'inspection-result', fiscalYear: 2026, file: out, isDraft: true })
    expect(readPdfCharacters(readFileSync(out))).toContain('記録はまだ確定していない')
    expect(readdirSync(join(sample, 'attachments'))).toEqual(kept)
  })

  it('names the folder that is missing for its file', async () => {
    const out = join(folder, 'missing', 'p.pdf')
    const run = await runDaicho(['report', 'policy-text', '--data', data, '--year', thisYear, '--out', out])
    expect(run).toEqual({
      exitCode: 1,
      output: '',
      errors: `「${join(folder, 'missing')}」が見つかりません。\n`,
    })
  })
})

describe('verify', () => {
  it('exits 1 and names the first place of a history that was changed by hand', async () => {
    const broken = join(folder, 'broken')
    await runDaicho(['init', '--data', broken])
    const db = openDataFile(join(broken, 'daicho.db'))
    db.exec(`DROP TRIGGER IF EXISTS history_entry_is_never_changed`)
    for (const name of db.prepare("SELECT name FROM sqlite_schema WHERE type = 'trigger'").pluck().all()) {
      if (String(name).startsWith('history_entry')) db.exec(`DROP TRIGGER ${name}`)
    }
    db.prepare('UPDATE history_entry SET account_name = ? WHERE sequence = 3').run('別人')
    db.close()
    const { exitCode, errors, value } = await runDaichoJson(['verify', '--data', broken])
    expect(exitCode).toBe(1)
    expect(errors).toContain('履歴 3 番')
    expect(value).toMatchObject({
      isSound: false,
      brokenPlace: expect.stringContaining('履歴 3 番'),
      error: { code: 'storage_corrupt' },
    })
  })

  it('exits 1 for a file that is no database and leaves it as it was', async () => {
    const broken = join(folder, 'no-database')
    mkdirSync(broken)
    const file = join(broken, 'daicho.db')
    writeFileSync(file, '記録ではない'.repeat(100))
    const { exitCode, errors } = await runDaicho(['verify', '--data', broken])
    expect({ exitCode, errors }).toEqual({
      exitCode: 1,
      errors: expect.stringContaining('記録が壊れています'),
    })
    expect(readFileSync(file, 'utf8')).toBe('記録ではない'.repeat(100))
  })
})
