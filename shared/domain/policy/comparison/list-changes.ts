import { hasChange } from './compare-text.ts'
import type { ChangeKind, ComparedProvision } from './comparison.ts'

/**
 * Every provision with how it changed itself, whatever changed inside it: an article with a new item is unchanged
 * here, and the item is added. The unnumbered first paragraph is its article's own text.
 */
export function listOwnChanges(provisions: readonly ComparedProvision[]): ComparedProvision[] {
  return provisions.flatMap((provision) => {
    if (provision.change === 'added' || provision.change === 'removed') return [provision]
    const { own, inner } = withFirstParagraph(provision)
    return [{ ...own, change: toOwnChange(own), children: [] }, ...listOwnChanges(inner)]
  })
}

/** How many provisions changed in which way. */
export function countChanges(provisions: readonly ComparedProvision[]): Record<ChangeKind, number> {
  const counts: Record<ChangeKind, number> = {
    unchanged: 0,
    amended: 0,
    added: 0,
    removed: 0,
    moved: 0,
    renumbered: 0,
  }
  for (const { change } of listOwnChanges(provisions)) counts[change] += 1
  return counts
}

function withFirstParagraph(provision: ComparedProvision): {
  own: ComparedProvision
  inner: readonly ComparedProvision[]
} {
  const index = provision.children.findIndex(isFirstParagraph)
  const first = provision.children[index]
  if (first === undefined) return { own: provision, inner: provision.children }
  const others = provision.children.filter((_, place) => place !== index)
  return {
    own: {
      ...provision,
      body: first.body,
      hasWidthDifference: provision.hasWidthDifference || first.hasWidthDifference,
    },
    inner: [...first.children, ...others],
  }
}

/** The paragraph that has no number in either edition. */
function isFirstParagraph({ kind, before, after }: ComparedProvision): boolean {
  return kind === 'paragraph' && before?.label === '' && after?.label === ''
}

function toOwnChange({ heading, body, isMoved, isRenumbered }: ComparedProvision): ChangeKind {
  if (hasChange([...(heading ?? []), ...body])) return 'amended'
  if (isMoved) return 'moved'
  return isRenumbered ? 'renumbered' : 'unchanged'
}
