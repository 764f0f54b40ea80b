import { describe, expect, it } from 'vitest'
import { readWordText } from '../../electron/files/word-reader/read-word-text.ts'
import { writeZip } from '../../electron/files/zip-writer.ts'
import { AppError } from '../../shared/errors/app-error.ts'
import { aList, aListName, aParagraph, aWordFile } from '../support/a-word-file.ts'

const read = (body: string, parts: Parameters<typeof aWordFile>[1] = {}) =>
  readWordText(aWordFile(body, parts))
const run = (content: string) => `<w:r>${content}</w:r>`
const text = (words: string) => run(`<w:t>${words}</w:t>`)
const paragraph = (content: string) => `<w:p>${content}</w:p>`

describe('readWordText', () => {
  it('gives a line for each paragraph, with its line breaks and tabs', () => {
    const body = `${aParagraph('規程')}<w:p/>${paragraph(run('<w:t>第1条</w:t><w:tab/><w:t>一</w:t><w:br/><w:t>二 &amp; 三</w:t>'))}`
    expect(read(body)).toEqual({ text: '規程\n\n第1条　一\n二 & 三', notes: [] })
  })

  it('writes the numbers of lists as they are printed, each level beginning again under the one above', () => {
    const numbering = [
      aList(7, [
        ['decimalFullWidth', '第%1条'],
        ['decimal', '(%2)'],
        ['aiueo', '%3'],
      ]),
      aListName(1, 7),
    ].join('')
    const body = [
      aParagraph('一', [1, 0]),
      aParagraph('あ', [1, 1]),
      aParagraph('い', [1, 1]),
      aParagraph('細目', [1, 2]),
      aParagraph('二', [1, 0]),
      aParagraph('う', [1, 1]),
      aParagraph('細目', [1, 2]),
    ].join('')
    expect(read(body, { numbering }).text.split('\n')).toEqual([
      ...['第１条　一', '(1)　あ', '(2)　い', 'ア　細目', '第２条　二', '(1)　う', 'ア　細目'],
    ])
  })

  it.each([
    ['decimal', '12'],
    ['decimalFullWidth', '１２'],
    ['aiueo', 'シ'],
    ['aiueoFullWidth', 'シ'],
    ['iroha', 'ヲ'],
    ['irohaFullWidth', 'ヲ'],
    ['japaneseCounting', '十二'],
    ['ideographDigital', '一二'],
    ['japaneseDigitalTenThousand', '一二'],
    ['japaneseLegal', '拾弐'],
    ['decimalEnclosedCircle', '⑫'],
    ['decimalEnclosedParen', '⑿'],
    ['ideographTraditional', '乙乙'],
    ['lowerLetter', 'l'],
    ['upperRoman', 'XII'],
    ['somethingNew', '12'],
  ])('writes the twelfth number of a list in %s as %s', (format, number) => {
    const numbering = aList(1, [[format, '%1、', '<w:suff w:val="nothing"/>']]) + aListName(1, 1)
    const body = Array.from({ length: 12 }, () => aParagraph('文', [1, 0])).join('')
    expect(read(body, { numbering }).text.split('\n').at(-1)).toBe(`${number}、文`)
  })

  it('counts on through lists of one kind, and anew where a list says where it begins', () => {
    const override = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
    const numbering =
      aList(1, [['decimal', '(%1)']]) + aListName(1, 1) + aListName(2, 1) + aListName(3, 1, override)
    const body = [1, 2, 3, 3].map((id) => aParagraph('文', [id, 0])).join('')
    expect(read(body, { numbering }).text).toBe('(1)　文\n(2)　文\n(1)　文\n(2)　文')
  })

  it('takes a number from the style of a paragraph and of the style below it, and none where it is turned off', () => {
    const numbering = aList(1, [['decimal', '第%1条']]) + aListName(5, 1)
    const style = (id: string, content: string) => `<w:style w:styleId="${id}">${content}</w:style>`
    const styles =
      style('article', '<w:pPr><w:numPr><w:numId w:val="5"/></w:numPr></w:pPr>') +
      style('own', '<w:basedOn w:val="article"/>')
    const off = '<w:numPr><w:numId w:val="0"/></w:numPr>'
    const body = [
      paragraph(`<w:pPr><w:pStyle w:val="own"/></w:pPr>${text('一')}`),
      paragraph(`<w:pPr><w:pStyle w:val="own"/>${off}</w:pPr>${text('見出し')}`),
      paragraph(`<w:pPr><w:pStyle w:val="article"/></w:pPr>${text('二')}`),
    ].join('')
    expect(read(body, { numbering, styles }).text).toBe('第1条　一\n見出し\n第2条　二')
  })

  it('leaves out what was deleted and takes what was inserted, and says so', () => {
    const mark = '<w:pPr><w:rPr><w:del/></w:rPr></w:pPr>'
    const body = [
      paragraph(
        `${text('守る')}<w:del>${run('<w:delText>ものとする</w:delText>')}</w:del><w:ins>${text('。')}</w:ins>`,
      ),
      paragraph(mark + text('前の')),
      aParagraph('続き'),
      `<w:moveFrom>${aParagraph('元の場所')}</w:moveFrom><w:moveTo>${aParagraph('新しい場所')}</w:moveTo>`,
    ].join('')
    expect(read(body)).toEqual({
      text: '守る。\n前の続き\n新しい場所',
      notes: [
        { code: 'deletedText', count: 1 },
        { code: 'insertedText', count: 1 },
      ],
    })
  })

  it('gives each row of a table a line, and takes a frame of one cell for what is in it', () => {
    const cell = (words: string) => `<w:tc>${words === '' ? '<w:p/>' : aParagraph(words)}</w:tc>`
    const row = (...cells: string[]) => `<w:tr>${cells.map(cell).join('')}</w:tr>`
    const body = `<w:tbl>${row('区分', '例')}${row('高い', '')}</w:tbl><w:tbl>${row('第1条 一とする。')}</w:tbl>`
    expect(read(body)).toEqual({
      text: '区分　例\n高い|\n第1条 一とする。',
      notes: [{ code: 'tables', count: 2 }],
    })
  })

  it('names ruby, footnotes, text boxes, hidden text, pictures and letters of symbol fonts', () => {
    const box = `<w:txbxContent>${aParagraph('枠の文')}</w:txbxContent>`
    const body = [
      paragraph(
        run(
          '<w:ruby><w:rt><w:r><w:t>かんじ</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>漢字</w:t></w:r></w:rubyBase></w:ruby>',
        ),
      ),
      paragraph(text('注') + run('<w:footnoteReference w:id="2"/>')),
      paragraph(
        text('本文') +
          run(
            `<mc:AlternateContent xmlns:mc="m"><mc:Choice>${box}</mc:Choice><mc:Fallback>${box}</mc:Fallback></mc:AlternateContent>`,
          ),
      ),
      paragraph(run('<w:rPr><w:vanish/></w:rPr><w:t>見えない</w:t>')),
      paragraph(
        run('<w:drawing><a:blip xmlns:a="a"/></w:drawing>') +
          run('<w:sym w:font="Wingdings" w:char="F0FE"/>'),
      ),
    ].join('')
    const { text: words, notes } = read(body)
    expect(words).toBe('漢字\n注\n本文\n枠の文\n\n〓')
    expect(notes.map(({ code, count }) => [code, count])).toEqual([
      ...[
        ['ruby', 1],
        ['footnotes', 1],
        ['textBoxes', 1],
        ['hiddenText', 1],
        ['images', 1],
        ['symbols', 1],
      ],
    ])
  })

  it('takes what a field shows and not what it is made of, and no contents made of headings', () => {
    const field = (type: string) => run(`<w:fldChar w:fldCharType="${type}"/>`)
    const contents =
      '<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr>' +
      `<w:sdtContent>${aParagraph('第1条……1')}</w:sdtContent></w:sdt>`
    const body =
      contents +
      paragraph(
        `${field('begin')}${run('<w:instrText>REF a</w:instrText>')}${field('separate')}${text('第3条')}${field('end')}${text('による。')}`,
      )
    expect(read(body).text).toBe('第3条による。')
  })

  it('does not read heads and feet of pages', () => {
    const header = '<w:hdr xmlns:w="w"><w:p><w:r><w:t>取扱注意</w:t></w:r></w:p></w:hdr>'
    expect(read(aParagraph('本文'), { others: { 'word/header1.xml': header } }).text).toBe('本文')
  })
})

function toReason(bytes: Uint8Array): unknown {
  try {
    readWordText(bytes)
    return 'read'
  } catch (error) {
    return error instanceof AppError ? error.details.reason : error
  }
}

const zipOf = (content: string, name = 'word/document.xml') => writeZip([{ name, content }], new Date(0))
const ole = (stream: string) =>
  Buffer.concat([
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    Buffer.from(stream, 'utf16le'),
  ])
const root = (content: string) => `<w:document xmlns:w="w"><w:body>${content}</w:body></w:document>`

describe('what is no .docx that can be read', () => {
  it.each<[string, Uint8Array, string]>([
    ['a file with a password', ole('EncryptedPackage'), 'passwordProtected'],
    ['an old .doc', ole('WordDocument'), 'oldWord'],
    ['a text called .docx', Buffer.from('第1条'), 'notWord'],
    ['a zip cut off', aWordFile(aParagraph('一')).subarray(0, -30), 'broken'],
    ['a zip without a document', zipOf('x', 'mimetype'), 'notWord'],
    ['another kind of document', zipOf('<p:presentation xmlns:p="p"/>'), 'notWord'],
    ['elements that do not close', zipOf('<w:document><w:body></w:document>'), 'broken'],
    ['a document cut off', zipOf('<w:document><w:body>'), 'broken'],
    ['an entity nobody knows', zipOf(root('<w:p><w:r><w:t>&bomb;</w:t></w:r></w:p>')), 'broken'],
    ['a DOCTYPE', zipOf(`<!DOCTYPE x [<!ENTITY a "b">]>${root('')}`), 'broken'],
    ['elements nested without end', zipOf('<w:p>'.repeat(100_000)), 'broken'],
    ['a part that unpacks to too much', zipOf(root(' '.repeat(31_000_000))), 'expandsTooFar'],
    ['a huge file', new Uint8Array(20_000_001), 'fileTooLarge'],
  ])('is refused: %s', (_, bytes, reason) => {
    expect(toReason(bytes)).toBe(reason)
  })

  it('is refused where the directory tells less than there is in it', () => {
    const bytes = Buffer.from(zipOf(root('あ'.repeat(3_000_000))))
    const directory = bytes.lastIndexOf(Buffer.from('PK\u0001\u0002', 'latin1'))
    bytes.writeUInt32LE(10, directory + 24)
    expect(toReason(bytes)).toBe('expandsTooFar')
    expect(toReason(Buffer.from(bytes).fill(0, directory + 10, directory + 12))).toBe('broken')
  })
})
