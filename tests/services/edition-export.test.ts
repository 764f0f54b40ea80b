import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parsePolicyText } from '../../shared/domain/policy/parse-policy-text.ts'
import { aProgram, type TestClient } from '../support/a-program.ts'
import { readPdfText } from '../support/pdf.ts'
import { aLongPolicy, policyAfter, policyBefore } from '../support/policy-editions.ts'
import { aDocumentInForce } from '../support/some-documents.ts'
import { readZipEntry } from '../support/zip.ts'

type Format = 'utf8' | 'cp932' | 'docx'
const sampleText = (name: string) =>
  readFileSync(join(import.meta.dirname, '..', '..', 'assets', 'sample', 'policy', `${name}.txt`), 'utf8')

/** A 対策基準 or 実施手順 of a text, and taking it out. */
async function aDocumentOf(text: string, kind: 'standard' | 'procedure' = 'standard') {
  const program = await aProgram()
  const officer = await program.signedInAs('officer')
  const name = parsePolicyText(text).title ?? '題名のない基準'
  const { edition } = await aDocumentInForce(officer, kind, { name, text })
  const take = (format: Format, replacesMissing = false, client: TestClient = officer) =>
    client.policyDocuments.exportEdition({ editionId: edition.id, format, replacesMissing })
  return { ...program, officer, edition, take }
}

const bytesOf = async (file: File) => new Uint8Array(await file.arrayBuffer())

describe('policyDocuments.exportEdition', () => {
  it.each<[string, string]>([
    ['the 基本方針', policyBefore],
    ['an amended 基本方針', policyAfter],
    ['the 対策基準 of the sample, with its table', sampleText('standard')],
    ['the 実施手順 of the sample', sampleText('procedure')],
    ['a text of 60 articles', aLongPolicy(60)],
  ])('writes a Word file of %s that is read in again as the same tree', async (_, text) => {
    const { officer, take } = await aDocumentOf(text)
    const file = await take('docx')
    const { parsed, encoding } = await officer.policy.preview({ file })
    const { title, preamble, provisions } = parsePolicyText(text)
    expect(encoding).toBe('docx')
    expect({ ...parsed, warnings: [] }).toEqual({ title, preamble, provisions, warnings: [] })
  })

  it('writes text in UTF-8 with its mark and the line ends of Windows, and the title where the text has none', async () => {
    const { take } = await aDocumentOf('第1条 葛󠄀を守る。\n2 𠮷を守る。')
    const file = await take('utf8')
    expect(file.name).toBe('題名のない基準_第1版.txt')
    const bytes = await bytesOf(file)
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    expect(new TextDecoder().decode(bytes)).toBe('題名のない基準\r\n\r\n第1条 葛󠄀を守る。\r\n2 𠮷を守る。\r\n')
  })

  it('names the characters CP932 lacks and writes nothing until 〓 may stand for them', async () => {
    const { take } = await aDocumentOf('基準\n第1条 葛󠄀と𠮷と髙と①と〜と−を𠮷ぶ?')
    await expect(take('cp932')).rejects.toMatchObject({
      code: 'rule_violation',
      data: { rule: 'notInCp932', characters: ['葛󠄀', '𠮷'] },
    })
    const bytes = await bytesOf(await take('cp932', true))
    const decoded = new TextDecoder('shift_jis', { fatal: true }).decode(bytes)
    expect(decoded).toBe('基準\r\n第1条 〓と〓と髙と①と～と－を〓ぶ?\r\n')
  })

  it('marks a 実施手順 非公開 in name, first line and head, and records who took it', async () => {
    const { officer, edition, take } = await aDocumentOf(sampleText('procedure'), 'procedure')
    const text = await take('utf8')
    const word = await take('docx')
    expect([text.name, word.name]).toEqual([
      '【非公開】USBメモリ等取扱手順_第1版.txt',
      '【非公開】USBメモリ等取扱手順_第1版.docx',
    ])
    expect(new TextDecoder().decode(await bytesOf(text)).split('\r\n')[0]).toBe('【非公開】')
    const header = readZipEntry(await bytesOf(word), 'word/header1.xml')
    expect(header).toMatch(/取扱区分　非公開　書き出し　.+　令和8年11月22日/)
    const history = await officer.history.list({ record: { kind: 'edition', id: edition.id }, before: null })
    expect(history.slice(0, 2)).toMatchObject([
      { act: 'policyDocuments.exportProcedure', changes: [{ field: 'fileName', after: word.name }] },
      { act: 'policyDocuments.exportProcedure', changes: [{ field: 'fileName', after: text.name }] },
    ])
    expect((await officer.history.verify({})).isSound).toBe(true)
  })

  it('records each printing of a 実施手順 and nothing of public texts', async () => {
    const { officer, edition } = await aDocumentOf(sampleText('procedure'), 'procedure')
    const pdf = await officer.reports.preview({ kind: 'policy-text', editionId: edition.id })
    const pages = (await readPdfText(await bytesOf(pdf))).split('\f').filter((page) => page.trim() !== '')
    expect(pages.length).toBeGreaterThan(0)
    for (const page of pages) {
      expect(page).toContain('非公開')
      expect(page).toMatch(/印刷　?.*令和8年11月22日/)
    }
    const record = { kind: 'edition', id: edition.id }
    const [newest] = await officer.history.list({ record, before: null })
    expect(newest).toMatchObject({ act: 'policyDocuments.printProcedure' })
    const [policy] = await officer.policyDocuments.list({})
    await officer.reports.preview({ kind: 'policy-text', editionId: policy?.current?.id ?? edition.id })
    const all = await officer.history.list({ record: null, before: null })
    expect(all.filter(({ act }) => act === 'policyDocuments.printProcedure')).toHaveLength(1)
  })
})
