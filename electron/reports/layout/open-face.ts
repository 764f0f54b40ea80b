import { readFileSync } from 'node:fs'
import { create, type Font } from 'fontkit'
import { invariant } from '../../../shared/errors/invariant.ts'
import type { Cluster } from './clusters.ts'
import { cmapOf, readVariationSequences, type VariationGlyph } from './variation-sequences.ts'

/** One font file, opened when its first glyph is wanted and never again. */
export type FontFace = {
  readonly name: string
  readonly openFont: () => Font
  readonly findGlyph: (cluster: Cluster) => number | undefined
}

/** The face of a TrueType file. */
export function openFace(file: string, name: string): FontFace {
  let opened: Font | undefined
  let findVariation: ((codePoint: number, selector: number) => VariationGlyph) | undefined
  const openFont = (): Font => {
    if (opened) return opened
    const font = create(readFileSync(file))
    invariant('layout' in font, `${name} is one font, not a collection`)
    readLocations(font)
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

/** The part of fontkit 2.0.4 that its types leave out; the versions are pinned and the tests hold the shape. */
type FontTables = {
  readonly stream: { readonly buffer: Uint8Array }
  readonly directory: { readonly tables: Readonly<Record<string, { offset: number; length: number }>> }
  readonly head: { readonly indexToLocFormat: number }
  readonly _tables: Record<string, unknown>
}

/** Reads where each glyph begins, which takes fontkit longer than all else of opening a font of 20,000 glyphs. */
function readLocations(font: Font): void {
  const { stream, directory, head, _tables } = font as unknown as FontTables
  const table = directory.tables.loca
  invariant(table, 'the font is TrueType')
  const { buffer, byteOffset } = stream.buffer
  const view = new DataView(buffer, byteOffset + table.offset, table.length)
  const isLong = head.indexToLocFormat === 1
  const offsets = new Uint32Array(table.length / (isLong ? 4 : 2))
  for (let at = 0; at < offsets.length; at += 1)
    offsets[at] = isLong ? view.getUint32(at * 4) : view.getUint16(at * 2) * 2
  _tables.loca = { version: isLong ? 1 : 0, offsets }
}
