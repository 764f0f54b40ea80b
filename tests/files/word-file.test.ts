// @vitest-environment jsdom
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { writeComparisonWordFile } from '../../electron/files/comparison-word-file.ts'
import { writeEditionWordFile } from '../../electron/files/edition-word-file.ts'
import { checkZip } from '../../electron/files/zip-check.ts'
import { writeZip } from '../../electron/files/zip-writer.ts'
import { aComparisonTable } from '../support/a-comparison-table.ts'
import { aPolicyText } from '../support/a-policy-text.ts'
import { policyAfter, policyBefore } from '../support/policy-editions.ts'
import { readZipEntry } from '../support/zip.ts'

const parts = [
  '[Content_Types].xml',
  '_rels/.rels',
  'docProps/core.xml',
  'word/document.xml',
  'word/_rels/document.xml.rels',
  'word/styles.xml',
  'word/header1.xml',
  'word/footer1.xml',
]

/** The part as a document; the test fails where it is no XML. */
function readXml(file: Uint8Array, name: string): Document {
  return new DOMParser().parseFromString(readZipEntry(file, name), 'application/xml')
}

const textOf = (element: Element): string =>
  Array.from(element.getElementsByTagName('w:t'), ({ textContent }) => textContent).join('')

describe('writeComparisonWordFile', () => {
  const table = aComparisonTable(policyBefore, policyAfter, { isDraft: true })
  const file = writeComparisonWordFile(table)
  const xml = readXml(file, 'word/document.xml')
  const rows = Array.from(xml.getElementsByTagName('w:tr'))

  it('is a zip of well-formed parts', () => {
    expect(() => checkZip(file, 1_000_000)).not.toThrow()
    for (const name of parts) expect(readXml(file, name).documentElement.tagName).not.toBe('parsererror')
  })

  it('holds the words of every row in two cells, under headings that are repeated', () => {
    const cells = rows.map((row) => Array.from(row.getElementsByTagName('w:tc'), textOf))
    const words = table.rows.map((row) => row.cells.map(({ runs }) => runs.map(({ text }) => text).join('')))
    expect(cells).toEqual([table.headings, ...words])
    expect(rows.map((row) => row.getElementsByTagName('w:tblHeader').length > 0)).toEqual([
      true,
      ...table.rows.map(() => false),
    ])
  })

  it('underlines what is marked and nothing else', () => {
    const underlined = Array.from(xml.getElementsByTagName('w:r'))
      .filter((run) => run.getElementsByTagName('w:u').length > 0)
      .map(textOf)
    const marked = table.rows
      .flatMap(({ cells }) => cells.flatMap(({ runs }) => runs))
      .filter(({ isMarked }) => isMarked)
    expect(underlined).toEqual(marked.map(({ text }) => text))
  })

  it('says 案, the handling, the body and the day on every page, and 備考 at the end', () => {
    expect(textOf(readXml(file, 'word/header1.xml').documentElement)).toBe('案　取扱区分　内部')
    expect(textOf(readXml(file, 'word/footer1.xml').documentElement)).toBe(
      '北松北部環境組合　作成日　令和8年11月25日　1／1',
    )
    expect(textOf(xml.documentElement)).toContain('備考　1　下線の部分は、改正部分である。')
  })

  it('lies on its side where asked', () => {
    const landscape = readXml(writeComparisonWordFile({ ...table, isLandscape: true }), 'word/document.xml')
    expect(landscape.getElementsByTagName('w:pgSz')[0]?.getAttribute('w:orient')).toBe('landscape')
  })

  it('takes no text for markup, and leaves out what XML may not hold', () => {
    const odd = aComparisonTable('規程\n第1条 甲。', '規程\n第1条 <b>&"葛󠄀𠮷\u0001\ud800</b>。')
    const document = readXml(writeComparisonWordFile(odd), 'word/document.xml')
    expect(textOf(document.documentElement)).toContain('<b>&"葛󠄀𠮷\ufffd</b>。')
  })

  it('gives the same bytes for the same input', () => {
    expect(Buffer.compare(file, writeComparisonWordFile(table))).toBe(0)
  })
})

describe('writeZip', () => {
  it('gives every entry back', () => {
    const entries = [
      { name: 'a.txt', content: '' },
      { name: 'folder/b.txt', content: '葛󠄀𠮷'.repeat(10_000) },
    ]
    const zip = writeZip(entries, new Date('2026-11-25T01:02:03Z'))
    expect(entries.map(({ name }) => readZipEntry(zip, name))).toEqual(entries.map(({ content }) => content))
  })

  // the check value every description of CRC-32 gives for these nine digits
  it('writes the checksum other programs look for', () => {
    const zip = Buffer.from(writeZip([{ name: 'a', content: '123456789' }], new Date(0)))
    expect(zip.readUInt32LE(14)).toBe(0xcbf4_3926)
  })
})

describe('writeEditionWordFile', () => {
  const text = readFileSync(
    join(import.meta.dirname, '..', '..', 'assets', 'sample', 'policy', 'standard.txt'),
    'utf8',
  )
  const { preamble: _, provisions: __, ...input } = aPolicyText(text)
  const write = () => writeEditionWordFile({ ...input, text })
  const xml = readXml(write(), 'word/document.xml')
  const paragraphs = Array.from(xml.getElementsByTagName('w:p'))

  it('names its chapters, supplements and tables as headings, in order', () => {
    const headings = paragraphs
      .filter((one) => one.getElementsByTagName('w:outlineLvl').length > 0)
      .map(textOf)
    expect(headings.slice(0, 2)).toEqual(['第1章　総則及び組織体制', '第2章　情報資産の分類及び管理'])
    expect(headings.slice(-2)).toEqual(['附　則', '別表第1（第6条関係）'])
    expect(headings).toHaveLength(11)
  })

  it('sets captions and items in, numbers hanging out', () => {
    const indentOf = (start: string) => {
      const found = paragraphs.find((one) => textOf(one).startsWith(start))
      const indent = found?.getElementsByTagName('w:ind')[0]
      return ['w:left', 'w:hanging'].map((name) => Number(indent?.getAttribute(name)))
    }
    expect(indentOf('（趣旨）')).toEqual([420, 210])
    expect(indentOf('第1条')).toEqual([210, 210])
    expect(indentOf('(1)')).toEqual([420, 210])
  })

  it('makes a table of the lines of a table', () => {
    const rows = Array.from(xml.getElementsByTagName('w:tr'), (row) =>
      Array.from(row.getElementsByTagName('w:tc'), textOf),
    )
    expect(rows[0]).toEqual(['区分', '高い', '普通'])
    expect(rows).toHaveLength(4)
  })

  it('is well-formed, and the same for the same edition', () => {
    for (const name of parts) expect(readXml(write(), name).documentElement.tagName).not.toBe('parsererror')
    expect(write()).toEqual(write())
  })
})
