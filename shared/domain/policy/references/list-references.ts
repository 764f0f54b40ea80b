import type { EditTree } from '../editing/edit-tree.ts'
import type { PlacedNode } from '../editing/walk-tree.ts'
import { readReferences } from './read-references.ts'
import type { Reference } from './reference.ts'
import type { ReferenceIndex } from './reference-index.ts'
import { type ResolvedReference, resolveReferences } from './resolve-references.ts'

/** The lines before the first provision, where a text is named by the provision it belongs to. */
export const preambleId = 'preamble'

/** The fields in which references stand; the heading of a table says 第4条関係. */
export type TextField = 'text' | 'heading'

/** A text of the document: a provision's own words or its heading. */
export type TextPlace = Readonly<{
  holderId: string
  field: TextField
  text: string
  host: PlacedNode | undefined
}>

/** A reference with the text it stands in and what it points at. */
export type PlacedReference = TextPlace & ResolvedReference

/** Reads references; a caller that reads the same texts again and again hands in one that remembers. */
export type ReadText = (text: string, title: string) => readonly Reference[]

export function listTextPlaces(index: ReferenceIndex, tree: Pick<EditTree, 'preamble'>): TextPlace[] {
  const preamble = { holderId: preambleId, field: 'text', text: tree.preamble, host: undefined } as const
  const inner = Array.from(index.placed.values()).flatMap((host): TextPlace[] => {
    const { id, text, heading } = host.node
    return [
      ...(heading === null || heading === ''
        ? []
        : [{ holderId: id, field: 'heading' as const, text: heading, host }]),
      ...(text === '' ? [] : [{ holderId: id, field: 'text' as const, text, host }]),
    ]
  })
  return [preamble, ...inner]
}

/** Every reference of a text with what it points at. */
export function listReferences(
  index: ReferenceIndex,
  tree: Pick<EditTree, 'preamble'>,
  read: ReadText = readReferences,
): PlacedReference[] {
  return listTextPlaces(index, tree).flatMap((place) => {
    const references = read(place.text, index.title)
    if (references.length === 0) return []
    const { text, host } = place
    return resolveReferences({ index, text, host }, references).map((resolved) => ({ ...place, ...resolved }))
  })
}

/** A reader that remembers what it read, so that a change of one provision reads one text. */
export function createRememberingReader(): ReadText {
  const known = new Map<string, readonly Reference[]>()
  return (text, title) => {
    const key = `${title}\n${text}`
    const found = known.get(key) ?? readReferences(text, title)
    if (known.size > 20_000) known.clear()
    known.set(key, found)
    return found
  }
}
