import type { Organization } from '../../../shared/contract/organization.ts'

/** A box of the 決裁欄 while it is edited; the key stays with it when it moves. */
export type BoxDraft = Organization['approvalBoxes'][number] & Readonly<{ key: string }>

export const mostBoxes = 8

export function toBoxDrafts(boxes: Organization['approvalBoxes']): readonly BoxDraft[] {
  return boxes.map((box, index) => ({ ...box, key: `kept-${index}` }))
}

/** One more box, the lowest, under a key that no other has. */
export function addBox(boxes: readonly BoxDraft[]): readonly BoxDraft[] {
  return [...boxes, { key: crypto.randomUUID(), title: '', accountId: null }]
}

/** Whether the box was added here, so that its title is the next thing to write. */
export function isAdded({ key }: BoxDraft): boolean {
  return !key.startsWith('kept-')
}

/** What is to be saved: a row that nothing was written in is no box. */
export function toBoxes(boxes: readonly BoxDraft[]): Organization['approvalBoxes'] {
  return boxes
    .filter(({ title, accountId }) => title.trim() !== '' || accountId !== null)
    .map(({ title, accountId }) => ({ title: title.trim(), accountId }))
}

/** Why a box cannot be saved as it is. */
export function findTitleProblem({ title, accountId }: BoxDraft): string | undefined {
  if (title.trim() === '' && accountId !== null) return '職名を入力してください。'
  return [...title.trim()].length > 10 ? '職名は10字までにしてください。' : undefined
}
