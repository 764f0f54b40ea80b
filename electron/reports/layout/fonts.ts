import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ruleViolation } from '../../../shared/errors/app-error.ts'
import type { Cluster } from './clusters.ts'
import { type FontFace, openFace } from './open-face.ts'

/** A glyph found for a cluster, the same object each time; the advance is in em, the text what comes out of the PDF. */
export type Glyph = {
  readonly face: FontFace
  readonly id: number
  readonly advance: number
  readonly text: string
}

export type FontFamily = 'mincho' | 'gothic'

/** Where a text stands, for the message where a character of it cannot be printed; made only when it is wanted. */
export type Place = string | (() => string)

/** The glyphs of one look: of a family, regular or bold. */
export type GlyphLookup = {
  /** The glyph of a character without a selector, where it was found before. */
  readonly findKnown: (codePoint: number) => Glyph | undefined
  /** Throws `rule_violation` characterNotInFonts with the place. */
  readonly get: (cluster: Cluster, place: Place) => Glyph
}

/** The opened fonts of one process, shared by all documents. */
export type ReportFonts = {
  readonly lookupOf: (family: FontFamily, bold: boolean) => GlyphLookup
  readonly glyphOf: (cluster: Cluster, family: FontFamily, bold: boolean, place: Place) => Glyph
  readonly colorProfile: Uint8Array
}

const chains = {
  mincho: {
    regular: ['BIZUDMincho-Regular', 'NotoSerifJP-Regular'],
    bold: ['BIZUDMincho-Bold', 'NotoSerifJP-Regular'],
  },
  gothic: {
    regular: ['BIZUDGothic-Regular', 'NotoSansJP-Regular'],
    bold: ['BIZUDGothic-Bold', 'NotoSansJP-Regular'],
  },
} as const

/** Opens the fonts of the reports from the folder they were copied to at build. */
export function openReportFonts(fontsFolder: string): ReportFonts {
  const faces = new Map<string, FontFace>()
  const faceOf = (name: string): FontFace => {
    const face = faces.get(name) ?? openFace(join(fontsFolder, `${name}.ttf`), name)
    faces.set(name, face)
    return face
  }
  const toLookup = (family: FontFamily, weight: 'regular' | 'bold') =>
    createLookup(() => chains[family][weight].map(faceOf))
  const lookups = {
    mincho: { regular: toLookup('mincho', 'regular'), bold: toLookup('mincho', 'bold') },
    gothic: { regular: toLookup('gothic', 'regular'), bold: toLookup('gothic', 'bold') },
  }
  const lookupOf = (family: FontFamily, bold: boolean) => lookups[family][bold ? 'bold' : 'regular']
  return {
    lookupOf,
    colorProfile: readFileSync(join(fontsFolder, 'sRGB-IEC61966-2.1.icc')),
    glyphOf: (cluster, family, bold, place) => lookupOf(family, bold).get(cluster, place),
  }
}

/** Looks through the faces in order; what none of them has is refused by name and place, never drawn as a box. */
function createLookup(listFaces: () => readonly FontFace[]): GlyphLookup {
  // by number where there is no selector, which is nearly always and found faster
  const found = new Map<string | number, Glyph>()
  return {
    findKnown: (codePoint) => found.get(codePoint),
    get: (cluster, place) => {
      const key = cluster.selector === 0 ? cluster.codePoint : cluster.text
      const known = found.get(key)
      if (known) return known
      const glyph = findGlyph(listFaces(), cluster)
      if (!glyph) throw missingCharacter(cluster, typeof place === 'string' ? place : place())
      found.set(key, glyph)
      return glyph
    },
  }
}

function findGlyph(faces: readonly FontFace[], cluster: Cluster): Glyph | undefined {
  for (const face of faces) {
    const id = face.findGlyph(cluster)
    if (id === undefined) continue
    const font = face.openFont()
    return { face, id, advance: font.getGlyph(id).advanceWidth / font.unitsPerEm, text: cluster.text }
  }
  return undefined
}

function missingCharacter(cluster: Cluster, place: string): Error {
  const codePoint = Array.from(cluster.text, (one) => `U+${hex(one.codePointAt(0) ?? 0)}`).join(' ')
  return ruleViolation('characterNotInFonts', { character: cluster.text, codePoint, place })
}

function hex(codePoint: number): string {
  return codePoint.toString(16).toUpperCase().padStart(4, '0')
}
