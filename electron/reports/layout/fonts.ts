import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { create, type Font } from 'fontkit'
import { ruleViolation } from '../../../shared/errors/app-error.ts'
import { invariant } from '../../../shared/errors/invariant.ts'
import type { Cluster } from './clusters.ts'
import { cmapOf, readVariationSequences, type VariationGlyph } from './variation-sequences.ts'

/** One font file, opened when its first glyph is wanted and never again. */
export type FontFace = {
  readonly name: string
  readonly openFont: () => Font
  readonly findGlyph: (cluster: Cluster) => number | undefined
}

/** A glyph found for a cluster; the advance is in em. */
export type Glyph = { readonly face: FontFace; readonly id: number; readonly advance: number }

export type FontFamily = 'mincho' | 'gothic'

/** The opened fonts of one process, shared by all documents. */
export type ReportFonts = {
  readonly glyphOf: (cluster: Cluster, family: FontFamily, bold: boolean, place: string) => Glyph
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
  const lookupOf = (family: FontFamily, weight: 'regular' | 'bold') =>
    glyphLookup(() => chains[family][weight].map(faceOf))
  const lookups = {
    mincho: { regular: lookupOf('mincho', 'regular'), bold: lookupOf('mincho', 'bold') },
    gothic: { regular: lookupOf('gothic', 'regular'), bold: lookupOf('gothic', 'bold') },
  }
  return {
    colorProfile: readFileSync(join(fontsFolder, 'sRGB-IEC61966-2.1.icc')),
    glyphOf: (cluster, family, bold, place) => lookups[family][bold ? 'bold' : 'regular'](cluster, place),
  }
}

function openFace(file: string, name: string): FontFace {
  let opened: Font | undefined
  let findVariation: ((codePoint: number, selector: number) => VariationGlyph) | undefined
  const openFont = (): Font => {
    if (opened) return opened
    const font = create(readFileSync(file))
    invariant('layout' in font, `${name} is one font, not a collection`)
    opened = font
    return font
  }
  return {
    name,
    openFont,
    findGlyph: ({ codePoint, selector }) => {
      const cmap = cmapOf(openFont())
      const plain = cmap.lookup(codePoint) || undefined
      if (selector === 0) return plain
      findVariation ??= readVariationSequences(cmap)
      const glyph = findVariation(codePoint, selector)
      return glyph === 'default' || (glyph === undefined && isPresentationSelector(selector)) ? plain : glyph
    },
  }
}

/** Text and emoji presentation say nothing about the shape of a letter. */
function isPresentationSelector(selector: number): boolean {
  return selector === 0xfe0e || selector === 0xfe0f
}

/** Looks through the faces in order; what none of them has is refused by name and place, never drawn as a box. */
function glyphLookup(listFaces: () => readonly FontFace[]): (cluster: Cluster, place: string) => Glyph {
  // by number where there is no selector, which is nearly always and found faster
  const found = new Map<string | number, Glyph>()
  return (cluster, place) => {
    const key = cluster.selector === 0 ? cluster.codePoint : cluster.text
    const known = found.get(key)
    if (known) return known
    const glyph = findGlyph(listFaces(), cluster)
    if (!glyph) throw missingCharacter(cluster, place)
    found.set(key, glyph)
    return glyph
  }
}

function findGlyph(faces: readonly FontFace[], cluster: Cluster): Glyph | undefined {
  for (const face of faces) {
    const id = face.findGlyph(cluster)
    if (id === undefined) continue
    const font = face.openFont()
    return { face, id, advance: font.getGlyph(id).advanceWidth / font.unitsPerEm }
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
