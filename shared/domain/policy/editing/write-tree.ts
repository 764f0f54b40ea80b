import { findUnwritable, type Unwritable } from '../find-unwritable.ts'
import { writePolicyText } from '../write-policy-text.ts'
import { type EditNode, type EditTree, toWrittenTree } from './edit-tree.ts'
import { findNode } from './walk-tree.ts'

/** Something that the kept text does not give back as it was edited, in words. `holderId` is where to look. */
export type WritingDoubt = Readonly<{ holderId: string; words: string }>

/** A text as it is kept, with what would be read otherwise when it is opened again. No word is left out of it. */
export type WrittenDraft = Readonly<{ title: string; text: string; doubts: readonly WritingDoubt[] }>

export const titleId = 'title'
export const preambleRowId = 'preamble'

/** Writes an edited text and looks whether reading it gives the same provisions. */
export function writeTree(tree: EditTree): WrittenDraft {
  const { parsed, idAt } = toWrittenTree(tree)
  const doubts = findUnwritable(parsed).map((unwritable) => toDoubt(tree, unwritable, idAt))
  return { title: tree.title.trim(), text: writePolicyText(parsed), doubts }
}

function toDoubt(tree: EditTree, found: Unwritable, idAt: ReadonlyMap<string, string>): WritingDoubt {
  if (found.part !== 'provision') return found.part === 'title' ? titleDoubt : preambleDoubt
  const holderId = idAt.get(found.path.join('.')) ?? ''
  const node = findNode(tree, holderId)?.node
  return { holderId, words: node === undefined ? generalWords : toReason(node) }
}

const titleDoubt = {
  holderId: titleId,
  words: '題名が、開き直したときに本文の行として読まれます。短くしてください。',
}
const preambleDoubt = {
  holderId: preambleRowId,
  words: '前文に、条や題名に見える行があります。開き直すと形が変わるので、書き方を変えてください。',
}
const generalWords =
  '開き直すと、番号や見出しの分け方が変わります。行の初めの番号や記号に見える文字を、文の途中に移してください。'

function toReason(node: EditNode): string {
  if (node.text.trim() === '' && node.children.length === 0) {
    return '文がまだありません。空のまま閉じると、この番号は開き直したときに消えます。'
  }
  if (node.term !== null)
    return '用語と説明の分かれ目を、開き直したときに読み取れません。用語に読点や句点を使わないでください。'
  return generalWords
}
