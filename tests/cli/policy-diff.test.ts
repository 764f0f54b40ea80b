import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { aFolder } from '../support/a-program.ts'
import { runDaicho, runDaichoJson } from '../support/command-line.ts'
import { readPdfCharacters } from '../support/pdf.ts'
import { readZipEntry } from '../support/zip.ts'

const builtIn = join(import.meta.dirname, '..', '..', 'assets', 'policy', 'basic-policy.txt')
const now = ['--now', '2026-11-25T01:00:00.000Z']
let folder = ''
let amended = ''

beforeEach(() => {
  folder = aFolder()
  amended = join(folder, 'amended.txt')
  const text = readFileSync(builtIn, 'utf8')
  writeFileSync(amended, text.replace('議会、監査委員とする', '議会、監査委員及び会計管理者とする'))
})

describe('policy diff', () => {
  it('says what changed and drafts the amending sentence', async () => {
    const { exitCode, output } = await runDaicho(['policy', 'diff', builtIn, amended])
    expect(exitCode).toBe(0)
    expect(output).toContain('改正　第3条\n  「」→「及び会計管理者」')
    expect(output).toContain('第3条中「監査委員」の次に「及び会計管理者」を加える。')
    expect(output).not.toContain('変更なし　第')
  })

  it('writes the 新旧対照表, the same bytes each time', async () => {
    const files = ['one.pdf', 'two.pdf'].map((name) => join(folder, name))
    for (const file of files) {
      const { value } = await runDaichoJson(['policy', 'diff', builtIn, amended, '--pdf', file, ...now])
      expect(value).toMatchObject({ summary: { amended: 1, added: 0, removed: 0 }, pdf: file })
    }
    const [one, two] = files.map((file) => readFileSync(file))
    expect(one?.equals(two ?? Buffer.alloc(0))).toBe(true)
    expect(readPdfCharacters(one ?? Buffer.alloc(0))).toContain('監査委員及び会計管理者とする。')
  })

  it('finds nothing between a text and itself, and names a file that is missing', async () => {
    expect((await runDaicho(['policy', 'diff', builtIn, builtIn])).output).toMatch(/^違いはありません。/)
    const missing = await runDaicho(['policy', 'diff', builtIn, join(folder, 'none.txt')])
    expect([missing.exitCode, missing.errors]).toEqual([
      1,
      `「${join(folder, 'none.txt')}」が見つかりません。\n`,
    ])
  })

  it('writes a Word document too, with the old text on the left where asked', async () => {
    const file = join(folder, 'table.docx')
    const args = ['policy', 'diff', builtIn, amended, '--docx', file, '--before-first']
    const { exitCode, output } = await runDaicho([...args, ...now])
    expect(exitCode).toBe(0)
    expect(output).toContain(`${file} に書き出しました。`)
    const document = readZipEntry(readFileSync(file), 'word/document.xml')
    expect(document).toMatch(/改正前.*改正後/s)
  })

  it('reads one of the two from standard input, but not both', async () => {
    const given = await runDaicho(['policy', 'diff', builtIn, '-'], readFileSync(amended))
    expect(given.output).toContain('改正　第3条')
    expect((await runDaicho(['policy', 'diff', '-', '-'], '')).exitCode).toBe(2)
  })

  it('never writes over one of the texts, nor onto a folder', async () => {
    const before = readFileSync(amended)
    const { exitCode, errors } = await runDaicho(['policy', 'diff', builtIn, amended, '--pdf', amended])
    expect([exitCode, errors]).toEqual([
      2,
      '比べる本文と同じファイルには書き出せません。ほかの名前を指定してください。\n',
    ])
    expect(readFileSync(amended).equals(before)).toBe(true)
    expect((await runDaicho(['policy', 'diff', builtIn, amended, '--docx', folder])).exitCode).toBe(1)
  })
})
