import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runDaicho, runDaichoJson } from '../support/command-line.ts'

const folder = mkdtempSync(join(tmpdir(), 'daicho-assets-'))
const data = ['--data', join(folder, 'data')]
const ledger = join(folder, '台帳.csv')
const heading = '資産番号,名称,種別,管理部署'

beforeAll(async () => {
  await runDaicho(['init', ...data])
  writeFileSync(ledger, `${heading}\r\nA-1,𠮷田の端末,PC,総務課\r\nA-2,髙橋の台帳,紙,施設課\r\n`)
}, 60_000)
afterAll(() => rmSync(folder, { recursive: true }))

describe('assets import and export', () => {
  it('tells what it would do, does it, and finds nothing the second time', async () => {
    const tried = await runDaichoJson(['assets', 'import', ledger, ...data, '--dry-run'])
    expect(tried.value).toMatchObject({
      ...{ isDryRun: true, format: 'csv', encoding: 'utf-8', headingLine: 1 },
      counts: { new: 2, changed: 0, unchanged: 0, wrong: 0 },
    })
    const kept = await runDaichoJson(['assets', 'import', ledger, ...data])
    expect([kept.exitCode, kept.value]).toMatchObject([0, { isDryRun: false, added: 2, changed: 0 }])
    const again = await runDaichoJson(['assets', 'import', ledger, ...data])
    expect([again.exitCode, again.value]).toMatchObject([0, { added: 0, changed: 0 }])
  }, 60_000)

  it('names what is wrong, line by line, and keeps nothing', async () => {
    const wrong = join(folder, '誤り.csv')
    writeFileSync(wrong, `${heading}\r\nA-3,,謎,総務課\r\n`)
    const run = await runDaicho(['assets', 'import', wrong, ...data])
    expect(run.exitCode).toBe(1)
    expect(run.errors).toContain('2行目の「名称」: 入力されていません')
    expect(run.errors).toContain('2行目の「種別」: 使える言葉ではありません')
  }, 60_000)

  it('writes files that change nothing, and CP932 only when told what to do with what it lacks', async () => {
    const out = join(folder, '出力.csv')
    const refused = await runDaicho(['assets', 'export', out, ...data, '--encoding', 'cp932'])
    expect([refused.exitCode, refused.errors.includes('A-1 の「名称」: 𠮷')]).toEqual([1, true])
    const marked = await runDaichoJson([
      'assets',
      'export',
      out,
      ...data,
      '--encoding',
      'cp932',
      '--mark-gaps',
    ])
    expect(marked.value).toMatchObject({ rowCount: 2, gapCount: 1, encoding: 'cp932' })
    expect(new TextDecoder('shift_jis').decode(readFileSync(out))).toContain('〓田の端末')
    const book = join(folder, '出力.xlsx')
    expect((await runDaichoJson(['assets', 'export', book, ...data])).value).toMatchObject({
      format: 'xlsx',
      rowCount: 2,
    })
    const back = await runDaichoJson(['assets', 'import', book, ...data, '--dry-run'])
    expect(back.value).toMatchObject({ counts: { new: 0, changed: 0, unchanged: 2, wrong: 0 } })
  }, 60_000)
})
