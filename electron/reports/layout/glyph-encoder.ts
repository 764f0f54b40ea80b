import type { Glyph } from './fonts.ts'
import type { FontFace } from './open-face.ts'
import type { EmbeddedFont, PdfFile, PdfPage } from './pdf-file.ts'

/** Turns glyphs into the codes of the document's embedded fonts. */
export type GlyphEncoder = {
  /** The resource name of the face. */
  readonly nameFace: (face: FontFace) => string
  /** Puts the face into the page's resources, as is needed where its name is used, and gives the name. */
  readonly addFace: (face: FontFace, page: PdfPage) => string
  /** The code that draws the glyph and comes out of the PDF as exactly its text. */
  readonly encode: (glyph: Glyph) => GlyphCode
}

/** A code as it is written into a content stream: four digits for `<>`, or its bytes for `()`, half as long. */
export type GlyphCode = { readonly hex: string; readonly bytes: string }

type EmbeddedFace = {
  readonly font: EmbeddedFont
  readonly codes: Map<string, GlyphCode>
  readonly used: Set<number>
}

/**
 * Gives every text its own code, also where two share a glyph. pdfkit keeps one text per glyph, the first that
 * used it, so that 〜 came out of the file as ～ and a plain 葛 with the selector of the 葛󠄀 before it.
 */
export function createGlyphEncoder(file: PdfFile): GlyphEncoder {
  const faces = new Map<string, EmbeddedFace>()
  const codes = new Map<Glyph, GlyphCode>()
  const embed = (face: FontFace): EmbeddedFace => {
    const known = faces.get(face.name)
    if (known) return known
    file.font(face.openFont())
    const embedded = { font: file._font, codes: new Map<string, GlyphCode>(), used: new Set<number>([0]) }
    faces.set(face.name, embedded)
    return embedded
  }
  return {
    nameFace: (face) => embed(face).font.id,
    addFace: (face, page) => {
      const { font } = embed(face)
      page.fonts[font.id] ??= font.ref()
      return font.id
    },
    encode: (glyph) => {
      const known = codes.get(glyph)
      if (known !== undefined) return known
      const embedded = embed(glyph.face)
      // the faces that others fall back on have the same glyph once for each of them
      const code = embedded.codes.get(glyph.text) ?? toCode(takeSlot(embedded, glyph))
      embedded.codes.set(glyph.text, code)
      codes.set(glyph, code)
      return code
    },
  }
}

function toCode(slot: number): GlyphCode {
  const bytes = String.fromCharCode(slot >> 8, slot & 0xff)
  return { hex: slot.toString(16).padStart(4, '0'), bytes: bytes.replace(/[()\\\r]/g, escapeByte) }
}

/** What ends a string or, as a carriage return, comes out of it as another character. */
function escapeByte(byte: string): string {
  return byte === '\r' ? '\\r' : `\\${byte}`
}

function takeSlot({ font, used }: EmbeddedFace, glyph: Glyph): number {
  const { subset } = font
  const slot = used.has(glyph.id) ? subset.glyphs.push(glyph.id) - 1 : subset.includeGlyph(glyph.id)
  used.add(glyph.id)
  font.widths[slot] = glyph.advance * 1000
  font.unicode[slot] = Array.from(glyph.text, (one) => one.codePointAt(0) ?? 0)
  return slot
}
