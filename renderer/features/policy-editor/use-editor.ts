import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { EditionSource } from '../../../shared/contract/policy-documents.ts'
import { toEditTree } from '../../../shared/domain/policy/editing/edit-tree.ts'
import { parsePolicyText } from '../../../shared/domain/policy/parse-policy-text.ts'
import { toFailure } from '../../api/app-error.ts'
import { api, client } from '../../api/client.ts'
import { createDraftAnalyst } from './draft-analyst.ts'
import type { SaveFailure } from './draft-saver.ts'
import { createEditor, type Editor } from './editor.ts'

/** Opens a draft once; what another screen does to it meanwhile shows when it is saved. */
export function useEditor(source: EditionSource, currentText: string | null): Editor {
  const queries = useQueryClient()
  const [editor] = useState(() => openEditor(source, currentText))
  useEffect(() => {
    editor.open()
    return () => {
      editor.close()
      // lists and the reading of this edition show what was written
      for (const queryKey of [api.policyDocuments.key(), api.policy.key(), api.home.key()]) {
        void queries.invalidateQueries({ queryKey, refetchType: 'none' })
      }
    }
  }, [editor, queries])
  return editor
}

function openEditor({ edition, text }: EditionSource, currentText: string | null): Editor {
  const newId = createIds()
  return createEditor({
    ...{ newId, currentText, rowVersion: edition.rowVersion, analyst: createDraftAnalyst() },
    tree: toEditTree(parsePolicyText(text), edition.title, newId),
    send: async ({ title, text: kept }, expectedRowVersion) => {
      const input = { editionId: edition.id, expectedRowVersion, title, text: kept }
      return (await client.policyDocuments.saveDraft(input)).rowVersion
    },
    toFailure: toSaveFailure,
  })
}

/** Ids live only as long as the screen, so counting is enough. */
function createIds(): () => string {
  let last = 0
  return () => {
    last += 1
    return `p${last}`
  }
}

function toSaveFailure(error: unknown): SaveFailure {
  const { code } = toFailure(error)
  if (code === 'stale_row') return 'stale'
  return code === 'storage_locked' || code === 'storage_full' || code === 'unexpected' ? 'retry' : 'refused'
}
