import { createContext, useContext } from 'react'
import type { PolicyDocument } from '../../../shared/contract/policy-documents.ts'
import type { ReadText } from '../../../shared/domain/policy/references/list-references.ts'
import type { Editor } from './editor.ts'

/** Which question is open over the text. */
export type OpenDialog = 'insert' | 'move' | 'remove' | 'up' | 'down' | 'text'

export type Editing = Readonly<{
  editor: Editor
  document: PolicyDocument
  /** Reads references, and remembers what it read. */
  read: ReadText
  open: (dialog: OpenDialog) => void
}>

export const EditingContext = createContext<Editing | null>(null)

/** The draft that is being edited. */
export function useEditing(): Editing {
  const editing = useContext(EditingContext)
  if (editing === null) throw new Error('this part stands in an editor')
  return editing
}
