import type { ParsedPolicy } from '../provision.ts'
import { compareNodes } from './compare-nodes.ts'
import { compareText, type TextReading } from './compare-text.ts'
import type { Comparison, ComparisonSettings } from './comparison.ts'
import { buildNodes, buildPreambleNodes } from './comparison-node.ts'
import { countChanges } from './list-changes.ts'
import { createWordSegmenter } from './word-tokens.ts'

/** A policy text as far as it is compared. */
export type ComparablePolicy = Pick<ParsedPolicy, 'title' | 'preamble' | 'provisions'>

/**
 * Compares two editions of a policy text, or any two texts. Never throws; the time grows linearly with the texts, and
 * comparing in the other direction finds the same pairs.
 */
export function comparePolicies(
  before: ComparablePolicy,
  after: ComparablePolicy,
  settings: ComparisonSettings = { ignoresWidth: true },
): Comparison {
  const { ignoresWidth } = settings
  const reading: TextReading = { segmenter: createWordSegmenter(), ignoresWidth }
  const preamble = compareNodes(
    buildPreambleNodes(before.preamble, ignoresWidth),
    buildPreambleNodes(after.preamble, ignoresWidth),
    reading,
  )
  const provisions = compareNodes(buildNodes(before, ignoresWidth), buildNodes(after, ignoresWidth), reading)
  return {
    settings,
    summary: countChanges([...preamble, ...provisions]),
    title: compareText(before.title ?? '', after.title ?? '', reading),
    preamble,
    provisions,
  }
}
