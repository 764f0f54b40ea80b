import { parsePolicyText } from './parse-policy-text.ts'
import type { Provision } from './provision.ts'
import { isSamePolicy, isSameProvision } from './same-policy.ts'
import { writePolicyText } from './write-policy-text.ts'
import type { PolicyTree } from './written-lines.ts'

/** Something of a tree that its text does not give back: the title, the preamble, or the provision at a path. */
export type Unwritable = Readonly<
  { part: 'title' | 'preamble' } | { part: 'provision'; path: readonly number[] }
>

/**
 * What would be lost or changed if the tree were written as text and read again; nothing for every tree that was read
 * from a text. A provision is named for itself or for what stands below it, whichever differs.
 */
export function findUnwritable(tree: PolicyTree): Unwritable[] {
  const read = parsePolicyText(writePolicyText(tree))
  if (isSamePolicy(tree, read)) return []
  const found: Unwritable[] = []
  if (tree.title !== read.title) found.push({ part: 'title' })
  if (
    tree.preamble.length !== read.preamble.length ||
    tree.preamble.some((line, at) => line !== read.preamble[at])
  )
    found.push({ part: 'preamble' })
  collect(tree.provisions, read.provisions, [], found)
  return found
}

function collect(
  wanted: readonly Provision[],
  read: readonly Provision[],
  above: readonly number[],
  found: Unwritable[],
): void {
  wanted.forEach((provision, index) => {
    const path = [...above, index]
    const other = read[index]
    const hasSameCount = other?.children.length === provision.children.length
    if (other === undefined || !isSameProvision(provision, other) || !hasSameCount)
      found.push({ part: 'provision', path })
    else collect(provision.children, other.children, path, found)
  })
  if (wanted.length < read.length && above.length === 0 && found.length === 0)
    found.push({ part: 'provision', path: [wanted.length - 1] })
}
