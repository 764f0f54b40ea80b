import type { DocumentKind } from '../../policy-document/document-kind.ts'
import type { ProvisionKind } from '../provision.ts'
import type { Place } from './change-tree.ts'
import { buildNode, type EditNode, type EditTree } from './edit-tree.ts'
import { findNode } from './walk-tree.ts'

const selfNames: Readonly<Record<DocumentKind, string>> = {
  basicPolicy: 'この基本方針',
  standard: 'この対策基準',
  procedure: 'この実施手順',
}

/** The sentence a 附則 begins with, its day left open. */
export function toEffectiveSentence(kind: DocumentKind): string {
  return `${selfNames[kind]}は、令和　　年　　月　　日から施行する。`
}

type Wanted = Readonly<{
  kind: ProvisionKind
  place: Place
  documentKind: DocumentKind
  newId: () => string
}>

/** A new provision with what its neighbours have: a caption, a defined term, or neither. */
export function buildNewProvision(tree: EditTree, wanted: Wanted): EditNode {
  const { kind, newId } = wanted
  const id = newId()
  switch (kind) {
    case 'article':
      return buildNode({ id, kind, heading: '', children: [buildNode({ id: newId(), kind: 'paragraph' })] })
    case 'supplement': {
      const text = toEffectiveSentence(wanted.documentKind)
      const hasOthers = tree.nodes.some((node) => node.kind === 'supplement')
      const children = [buildNode({ id: newId(), kind: 'paragraph', text })]
      return buildNode({ id, kind, heading: hasOthers ? '令和　　年　　月　　日改正' : '', children })
    }
    case 'chapter':
    case 'section':
    case 'table':
      return buildNode({ id, kind, heading: '' })
    case 'item':
      return buildNode({ id, kind, ...toItemFields(tree, wanted.place) })
    case 'paragraph':
    case 'subitem':
      return buildNode({ id, kind })
  }
}

function toItemFields(tree: EditTree, { parentId }: Place): Pick<EditNode, 'heading' | 'term'> {
  const siblings = parentId === null ? [] : (findNode(tree, parentId)?.node.children ?? [])
  const items = siblings.filter(({ kind }) => kind === 'item')
  const has = (field: 'heading' | 'term') => items.some((item) => item[field] !== null)
  return { term: has('term') ? '' : null, heading: has('heading') ? '' : null }
}
