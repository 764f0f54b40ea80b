import { comparePolicies } from '../../../../shared/domain/policy/comparison/compare-policies.ts'
import type {
  ComparedProvision,
  Comparison,
  TextSegment,
} from '../../../../shared/domain/policy/comparison/comparison.ts'
import { listOwnChanges } from '../../../../shared/domain/policy/comparison/list-changes.ts'
import { parsePolicyText } from '../../../../shared/domain/policy/parse-policy-text.ts'

/** The comparison of two texts. */
export function compare(before: string, after: string): Comparison {
  return comparePolicies(parsePolicyText(before), parsePolicyText(after))
}

/** A text with what changed in brackets: 甲［乙→丙］丁. */
export function showSegments(segments: readonly TextSegment[]): string {
  return segments
    .map(({ before, after, isChanged }) => (isChanged ? `［${before}→${after}］` : after))
    .join('')
}

/** Each provision that changed itself, as `change old→new words`. */
export function outlineChanges({
  preamble,
  provisions,
}: Pick<Comparison, 'preamble' | 'provisions'>): string[] {
  return listOwnChanges([...preamble, ...provisions])
    .filter(({ change }) => change !== 'unchanged')
    .map(toLine)
}

function toLine({ change, before, after, isMoved, isRenumbered, heading, body }: ComparedProvision): string {
  const both = [before?.citation, after?.citation].filter((citation) => citation !== undefined)
  const flags = change === 'amended' ? `${isMoved ? '+moved' : ''}${isRenumbered ? '+renumbered' : ''}` : ''
  const words = change === 'amended' ? [heading, body].map((text) => showSegments(text ?? [])) : []
  return [change + flags, Array.from(new Set(both)).join('→'), ...words]
    .filter((part) => part !== '')
    .join(' ')
}
