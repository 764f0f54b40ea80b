import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { parsePolicyText } from '../../shared/domain/policy/parse-policy-text.ts'
import { runDaicho, runDaichoJson } from '../support/command-line.ts'

const builtIn = join(import.meta.dirname, '..', '..', 'assets', 'policy', 'basic-policy.txt')
const folder = mkdtempSync(join(tmpdir(), 'daicho-cli-'))
afterAll(() => rmSync(folder, { recursive: true }))

function aFile(name: string, content: Uint8Array | string): string {
  const file = join(folder, name)
  writeFileSync(file, content)
  return file
}

// 第1条　テスト in CP932
const cp932 = Uint8Array.from([0x91, 0xe6, 0x31, 0x8f, 0xf0, 0x81, 0x40, 0x83, 0x65, 0x83, 0x58, 0x83, 0x67])

describe('policy parse', () => {
  it('prints the whole tree of the built-in text as one JSON value', async () => {
    const { exitCode, errors, value } = await runDaichoJson(['policy', 'parse', builtIn])
    expect({ exitCode, errors, value }).toEqual({
      exitCode: 0,
      errors: '',
      value: parsePolicyText(readFileSync(builtIn, 'utf8')),
    })
  })

  it('names the fields in the order the design gives', async () => {
    const { output } = await runDaicho(['policy', 'parse', builtIn, '--json'])
    expect(output).toMatch(
      /^\{"title":"[^"]+","preamble":\[\],"provisions":\[\{"kind":"article","label":"第1条"/,
    )
    expect(output).toMatch(/"heading":"目的","term":null,"text":"[^"]+","children":\[\]\}/)
  })

  it('prints an outline for people', async () => {
    const { output } = await runDaicho(['policy', 'parse', builtIn])
    expect(output.split('\n').slice(0, 2)).toEqual([
      '北松北部環境組合情報セキュリティ基本方針',
      expect.stringMatching(/^第1条（目的）　本基本方針は、/),
    ])
    expect(output).toContain('\n  (1) ネットワーク　コンピュータ等を')
  })

  it('reads standard input for -', async () => {
    const { value } = await runDaichoJson(['policy', 'parse', '-'], readFileSync(builtIn))
    expect(value).toEqual(parsePolicyText(readFileSync(builtIn, 'utf8')))
  })

  it('reads a CP932 file', async () => {
    const { exitCode, value } = await runDaichoJson(['policy', 'parse', aFile('cp932.txt', cp932)])
    expect(exitCode).toBe(0)
    expect(value).toMatchObject({ provisions: [{ kind: 'article', label: '第1条', text: 'テスト' }] })
  })

  it('takes a text without articles and warns', async () => {
    const { exitCode, value } = await runDaichoJson(['policy', 'parse', '-'])
    expect(exitCode).toBe(0)
    expect(value).toMatchObject({ title: null, provisions: [], warnings: [{ code: 'noArticles' }, {}] })
  })

  it('names every uncertainty with its line, code and sentence', async () => {
    const text = '規程\n1 目的\n職員は、\n守る。\n3 見直し\n見直す。'
    const { value } = await runDaichoJson(['policy', 'parse', '-'], Buffer.from(text))
    expect(value).toMatchObject({
      warnings: [
        { line: 2, code: 'numberedHeadings', message: expect.stringContaining('「1 目的」') },
        { line: 4, code: 'joinedLine', message: expect.stringContaining('「守る。」') },
        { line: 5, code: 'articleGap', message: expect.stringContaining('1の次が3') },
      ],
    })
    const { output } = await runDaicho(['policy', 'parse', '-'], Buffer.from(text))
    expect(output).toMatch(
      / {2}2行目［numberedHeadings］: .+\n {2}4行目［joinedLine］: .+\n {2}5行目［articleGap］: /,
    )
  })

  it.each([
    ['a missing file', () => join(folder, 'ない.txt'), 'file_missing', 'ない.txt」が見つかりません。'],
    ['a folder', () => folder, 'file_unreadable', 'フォルダーです'],
    [
      'a binary file',
      () => aFile('b.bin', Uint8Array.from([1, 0, 2])),
      'file_unreadable',
      '文章のファイルでは',
    ],
    [
      'unknown bytes',
      () => aFile('u.txt', Uint8Array.from([0xff, 0xff, 0xff])),
      'file_unreadable',
      '文字コード',
    ],
    [
      'a zero byte with its line',
      () => aFile('z.txt', Uint8Array.from([0x61, 0x0a, 0])),
      'file_unreadable',
      '（2行目）',
    ],
    [
      'a text in wrong characters with its line',
      () => aFile('m.txt', new TextDecoder('shift_jis').decode(readFileSync(builtIn)).trim()),
      'file_unreadable',
      '文字化けしています（1行目）',
    ],
    ['a file of 1 MB and more', () => aFile('l.txt', 'あ'.repeat(400_000)), 'file_unreadable', '大きすぎ'],
  ])('refuses %s with one sentence', async (_, toFile, code, words) => {
    const { exitCode, errors, value } = await runDaichoJson(['policy', 'parse', toFile()])
    expect(exitCode).toBe(1)
    expect(errors).toContain(words)
    expect(errors.trimEnd().split('\n')).toHaveLength(1)
    expect(value).toEqual({ error: { code, message: errors.trimEnd() } })
  })
})
