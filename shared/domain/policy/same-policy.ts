import type { Provision } from './provision.ts'
import type { PolicyTree } from './written-lines.ts'

/** Whether two policy texts have the same title, preamble and provisions. */
export function isSamePolicy(one: PolicyTree, other: PolicyTree): boolean {
  return (
    one.title === other.title &&
    one.preamble.join('\n') === other.preamble.join('\n') &&
    one.preamble.length === other.preamble.length &&
    areSame(one.provisions, other.provisions)
  )
}

function areSame(some: readonly Provision[], others: readonly Provision[]): boolean {
  return (
    some.length === others.length &&
    some.every((one, index) => {
      const other = others[index]
      return other !== undefined && isSameProvision(one, other) && areSame(one.children, other.children)
    })
  )
}

/** Whether number, heading, defined word and text are the same, whatever stands below. */
export function isSameProvision(one: Provision, other: Provision): boolean {
  return (
    one.kind === other.kind &&
    one.label === other.label &&
    one.heading === other.heading &&
    one.term === other.term &&
    one.text === other.text
  )
}
