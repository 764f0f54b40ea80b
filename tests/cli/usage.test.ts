import { describe, expect, it } from 'vitest'
import { runDaicho, runDaichoJson } from '../support/command-line.ts'

describe('the command line', () => {
  it.each([
    ['no command', [], '命令を指定してください。'],
    ['half a command', ['policy'], '命令を指定してください。'],
    ['an unknown command', ['frobnicate'], '「frobnicate」という命令はありません。'],
    ['an unknown option', ['policy', 'parse', '--wide', '-'], '「--wide」という指定はありません。'],
    ['a missing argument', ['policy', 'parse'], '「FILE」を指定してください。'],
    ['too many arguments', ['policy', 'parse', 'a', 'b'], '指定が多すぎます。'],
    ['no instant', ['--now', 'きのう', 'policy', 'parse', '-'], '--now の日時「きのう」は読み取れません。'],
    ['an impossible day', ['policy', 'parse', '-', '--now', '2026-02-30'], '--now の日時「2026-02-30」は'],
    ['an impossible hour', ['policy', 'parse', '-', '--now', '2026-02-03T24:00:00Z'], '--now の日時'],
    ['an impossible year', ['policy', 'parse', '-', '--now', '1867-11-09'], '--now の日時'],
    [
      'an option without its value',
      ['policy', 'parse', '-', '--now'],
      '「--now <日時>」の値を指定してください。',
    ],
  ])('refuses %s as wrong usage', async (_, args, sentence) => {
    const { exitCode, errors, value } = await runDaichoJson(args)
    expect({ exitCode, errors }).toEqual({ exitCode: 2, errors: expect.stringContaining(sentence) })
    expect(value).toEqual({ error: { code: 'usage', message: errors.trimEnd() } })
  })

  it('writes a refusal on standard error only', async () => {
    const run = await runDaicho(['frobnicate'])
    expect(run).toEqual({
      exitCode: 2,
      output: '',
      errors: expect.stringMatching(/^「frobnicate」[^\n]+\n$/),
    })
  })

  it('prints its help in Japanese on standard output', async () => {
    const run = await runDaicho(['policy', 'parse', '--help'])
    expect(run).toEqual({ exitCode: 0, output: expect.stringContaining('共通の指定:'), errors: '' })
  })

  it('keeps standard output one JSON value when help is asked for', async () => {
    const { value } = await runDaichoJson(['--help'])
    expect(value).toEqual({ text: expect.stringContaining('使い方: daicho') })
  })
})
