import type { Font } from 'fontkit'

type Range = { readonly startUnicodeValue: number; readonly additionalCount: number }
type Mapping = { readonly unicodeValue: number; readonly glyphID: number }
type Selector = {
  readonly varSelector: number
  readonly defaultUVS: readonly Range[] | null
  readonly nonDefaultUVS: readonly Mapping[] | null
}
/** The part of fontkit 2.0.4 that its types leave out; the versions are pinned and the tests hold the shape. */
export type CmapProcessor = {
  lookup(codePoint: number): number
  readonly uvs: { readonly varSelectors: { toArray(): readonly Selector[] } } | null
}

/** 'default' says that the font knows the sequence and draws the plain glyph for it. */
export type VariationGlyph = number | 'default' | undefined

/** The character map of an opened font. */
export function cmapOf(font: Font): CmapProcessor {
  // The property is fontkit's own and not in its published types.
  return (font as unknown as { readonly _cmapProcessor: CmapProcessor })._cmapProcessor
}

/**
 * Reads the variation sequences of a font, so that 葛 with U+E0100 finds its own glyph.
 * fontkit's getVariationSelector never looks at the glyphs of a selector that also has a default table
 * (fontkit issue 349), which prints the plain form of the name without a word.
 */
export function readVariationSequences(
  cmap: CmapProcessor,
): (codePoint: number, selector: number) => VariationGlyph {
  const glyphs = new Map<number, Map<number, number>>()
  const defaults = new Map<number, readonly Range[]>()
  for (const selector of cmap.uvs?.varSelectors.toArray() ?? []) {
    const mappings = selector.nonDefaultUVS ?? []
    glyphs.set(selector.varSelector, new Map(mappings.map((one) => [one.unicodeValue, one.glyphID])))
    defaults.set(selector.varSelector, selector.defaultUVS ?? [])
  }
  return (codePoint, selector) => {
    const glyph = glyphs.get(selector)?.get(codePoint)
    if (glyph !== undefined) return glyph
    return (defaults.get(selector) ?? []).some((range) => contains(range, codePoint)) ? 'default' : undefined
  }
}

function contains(range: Range, codePoint: number): boolean {
  const offset = codePoint - range.startUnicodeValue
  return offset >= 0 && offset <= range.additionalCount
}
