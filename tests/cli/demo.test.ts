import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { cliSources, runDaicho, runDaichoJson } from '../support/command-line.ts'
import { readPdfCharacters, runOnPdf } from '../support/pdf.ts'

const folder = mkdtempSync(join(tmpdir(), 'daicho-demo-'))
const now = ['--now', '2026-11-22T10:00:00+09:00']
/** Kinds that each 年度 has a report of, and those there is one of; in the order they are listed. */
const kinds: readonly (readonly [string, readonly number[]])[] = [
  ['inspection-result', [2025, 2026]],
  ['inspection-result-public', [2025, 2026]],
  ['policy-text', [2026]],
  ['comparison-table', [2026]],
  ['policy-document-list', [2026]],
  ['inspection-sheets', [2025, 2026]],
  ['unsubmitted-list', [2025, 2026]],
  ['findings', [2025, 2026]],
  ['inspection-comparison', [2026]],
  ['asset-register', [2026]],
  ['stocktaking-sheet', [2025, 2026]],
  ['stocktaking-result', [2025, 2026]],
  ['reminder-letter', [2025, 2026]],
  ['policy-review', [2025, 2026]],
  ['policy-review-progress', [2025, 2026]],
  ['risk-analysis', [2025, 2026]],
  ['measure-status', [2025, 2026]],
  ['history-list', [2025, 2026]],
  ['coverage-map', [2025, 2026]],
  ['backup-record', [2026]],
]
const names = kinds.flatMap(([kind, years]) => years.map((year) => `${kind}-${year}.pdf`))
const once: { exitCode: number | null; value?: unknown } = { exitCode: null }

function makeDemo(name: string, cli?: string) {
  const folders = ['--data', join(folder, `data-${name}`), '--out', join(folder, name)]
  return runDaichoJson(['demo', ...folders, ...now], '', cli)
}

beforeAll(async () => {
  Object.assign(once, await makeDemo('once', cliSources))
}, 60_000)
afterAll(() => rmSync(folder, { recursive: true }))

function readDemo(name: string, run = 'once'): Uint8Array {
  return readFileSync(join(folder, run, name))
}

function listQuestions(): string[] {
  const checklists = join(import.meta.dirname, '..', '..', 'assets', 'checklists')
  return readdirSync(checklists).flatMap((name) => {
    const { questions }: { questions: { text: string }[] } = JSON.parse(
      readFileSync(join(checklists, name), 'utf8'),
    )
    return questions.map((question) => question.text)
  })
}

describe('demo', () => {
  it('writes every report of the two years and says so', () => {
    expect(readdirSync(join(folder, 'once')).toSorted()).toEqual(names.toSorted())
    expect(once).toMatchObject({
      exitCode: 0,
      errors: '',
      value: {
        fiscalYears: [2025, 2026],
        reports: names.map((name) => ({ file: join(folder, 'once', name) })),
      },
    })
  })

  it('gives identical files at the same clock', async () => {
    await makeDemo('twice')
    const isSame = names.map((name) => Buffer.from(readDemo(name)).equals(readDemo(name, 'twice')))
    expect(isSame).toEqual(names.map(() => true))
  }, 60_000)

  it.each(['inspection-result-2025.pdf', 'inspection-result-2026.pdf'])(
    'gives back the exact wording of every question from %s',
    (name) => {
      const text = readPdfCharacters(readDemo(name))
      const questions = listQuestions()
      expect(questions).toHaveLength(110)
      expect(questions.filter((question) => !text.includes(question.replaceAll(/[\s\u3000]/g, '')))).toEqual(
        [],
      )
    },
  )

  it.each(['髙橋', '山﨑', '\u{20bb7}田', '葛\u{e0100}城', '德永', '濵田'])(
    'gives back the name %s as typed',
    (name) => {
      const isThere = readPdfCharacters(readDemo('inspection-result-2026.pdf')).includes(name)
      expect(isThere).toBe(true)
    },
  )

  it.each(names)('writes %s without a fault and with every font embedded', (name) => {
    const pdf = readDemo(name)
    const check = runOnPdf(pdf, 'qpdf', (file) => ['--check', file])
    expect(check).toContain('No syntax or stream encoding errors')
    const fonts = runOnPdf(pdf, 'pdffonts', (file) => [file])
      .trim()
      .split('\n')
      .slice(2)
    expect(fonts.length).toBeGreaterThan(0)
    expect(fonts.filter((line) => !/ yes yes yes +\d+ +\d+$/.test(line))).toEqual([])
  })

  it('makes sound records whose issued reports can be written again, byte for byte', async () => {
    const data = join(folder, 'data-once')
    expect((await runDaicho(['verify', '--data', data])).exitCode).toBe(0)
    const out = join(folder, 'again.pdf')
    const run = await runDaicho([
      'report',
      'inspection-result',
      '--data',
      data,
      '--year',
      '2025',
      '--out',
      out,
    ])
    expect(run).toEqual({ exitCode: 0, output: `${out} に書き出しました。\n`, errors: '' })
    expect(readFileSync(out).equals(readDemo('inspection-result-2025.pdf'))).toBe(true)
  })

  it('is not made over records, and no report changes', async () => {
    const before = readDemo('policy-text-2026.pdf')
    const again = await runDaicho([
      'demo',
      '--data',
      join(folder, 'data-once'),
      '--out',
      join(folder, 'once'),
    ])
    expect(again).toEqual({
      exitCode: 1,
      output: '',
      errors: expect.stringContaining('記録がすでにあります'),
    })
    expect(readDemo('policy-text-2026.pdf')).toEqual(before)
  })
})
