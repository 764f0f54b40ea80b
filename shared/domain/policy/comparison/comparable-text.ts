import { parsePolicyText } from '../parse-policy-text.ts'
import { type ComparablePolicy, comparePolicies } from './compare-policies.ts'
import type { Comparison, ComparisonSettings } from './comparison.ts'

/** An edition as it is kept. */
export type KeptText = Readonly<{ title: string; text: string }>

/** An edition to be compared; it is called by the title it is kept under, whatever its text begins with. */
export function toComparablePolicy({ title, text }: KeptText): ComparablePolicy {
  return { ...parsePolicyText(text), title }
}

/** Compares two editions as they are kept. */
export function compareKeptTexts(
  before: KeptText,
  after: KeptText,
  settings?: ComparisonSettings,
): Comparison {
  return comparePolicies(toComparablePolicy(before), toComparablePolicy(after), settings)
}
