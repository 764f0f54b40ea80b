import { writeZip } from '../../electron/files/zip-writer.ts'

const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'

type Parts = Readonly<{ numbering?: string; styles?: string; others?: Readonly<Record<string, string>> }>

/** A .docx file with this markup in its body, as other programs write it. */
export function aWordFile(body: string, { numbering, styles, others = {} }: Parts = {}): Uint8Array {
  const root = (name: string, content: string) =>
    `${declaration}<w:${name} xmlns:w="${word}">${content}</w:${name}>`
  const parts: Record<string, string> = {
    'word/document.xml': root('document', `<w:body>${body}<w:sectPr/></w:body>`),
    ...(numbering === undefined ? {} : { 'word/numbering.xml': root('numbering', numbering) }),
    ...(styles === undefined ? {} : { 'word/styles.xml': root('styles', styles) }),
    ...others,
  }
  return writeZip(
    Object.entries(parts).map(([name, content]) => ({ name, content })),
    new Date('2026-11-28T00:00:00Z'),
  )
}

/** A paragraph; `level` of a list puts its number before it. */
export function aParagraph(text: string, list?: readonly [id: number, level: number]): string {
  const number =
    list && `<w:pPr><w:numPr><w:ilvl w:val="${list[1]}"/><w:numId w:val="${list[0]}"/></w:numPr></w:pPr>`
  return `<w:p>${number ?? ''}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`
}

type Level = readonly [format: string, text: string, more?: string]

/** A list of levels and the number paragraphs name it by. */
export function aList(id: number, levels: readonly Level[]): string {
  const written = levels.map(
    ([format, text, more = ''], index) =>
      `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/>${more}</w:lvl>`,
  )
  return `<w:abstractNum w:abstractNumId="${id}">${written.join('')}</w:abstractNum>`
}

export function aListName(id: number, abstractId: number, more = ''): string {
  return `<w:num w:numId="${id}"><w:abstractNumId w:val="${abstractId}"/>${more}</w:num>`
}
