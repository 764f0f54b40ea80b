import { useEffect, useMemo, useState } from 'react'
import type { EditionSource } from '../../../shared/contract/policy-documents.ts'
import { createRememberingReader } from '../../../shared/domain/policy/references/list-references.ts'
import { useNotices } from '../../components/notices.tsx'
import { useValue } from '../../components/value-store.ts'
import { BackLink } from './back-link.tsx'
import { CommandBar, UndoButtons } from './command-bar.tsx'
import { DraftGuard } from './draft-guard.tsx'
import { EditingContext, type OpenDialog } from './editor-context.ts'
import { EmptyDraft } from './empty-draft.tsx'
import { InsertDialog } from './insert-dialog.tsx'
import { MoveDialog } from './move-dialog.tsx'
import { ProvisionList } from './provision-list.tsx'
import { RemoveDialog } from './remove-dialog.tsx'
import { SaveState } from './save-state.tsx'
import { SidePanel } from './side-panel.tsx'
import { StaleNotice } from './stale-notice.tsx'
import { isEmpty, TextDialog } from './text-dialog.tsx'
import { useEditor } from './use-editor.ts'
import { useUndoKeys } from './use-undo-keys.ts'

type Props = Readonly<{ source: EditionSource; currentText: string | null }>

/** A draft that is open for editing. */
export function OpenEditor({ source, currentText }: Props) {
  const editor = useEditor(source, currentText)
  const [dialog, setDialog] = useState<OpenDialog | null>(null)
  const [read] = useState(createRememberingReader)
  const { document, edition } = source
  const editing = useMemo(() => ({ editor, document, read, open: setDialog }), [editor, document, read])
  useUndoKeys(editor)
  // what was said on the way here would stand over the commands
  const { clear } = useNotices()
  useEffect(clear, [clear])
  const isNothing = isEmpty(useValue(editor.history).present)
  return (
    <EditingContext value={editing}>
      <div className="sticky -top-5 z-10 -mx-5 -mt-5 mb-3 border-b border-solid-gray-300 bg-white px-5 py-2">
        <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
          <div className="flex min-w-0 flex-wrap items-center gap-x-3">
            <BackLink source={source} />
            <h1 className="text-[1.25rem]">第{edition.number}版の本文を直す</h1>
          </div>
          <div className="flex flex-wrap items-center gap-3">
            <SaveState />
            <UndoButtons />
          </div>
        </div>
        {!isNothing && <CommandBar />}
      </div>
      <StaleNotice editionId={edition.id} />
      {isNothing ? (
        <EmptyDraft />
      ) : (
        <div className="grid gap-5 @5xl/frame:grid-cols-[minmax(0,1fr)_19rem]">
          <div className="card min-w-0 px-3 py-3">
            <ProvisionList />
          </div>
          <div className="card self-start p-3 @5xl/frame:sticky @5xl/frame:top-22 @5xl/frame:max-h-[calc(100vh-13rem)] @5xl/frame:overflow-y-auto">
            <SidePanel />
          </div>
        </div>
      )}
      <Dialogs dialog={dialog} onClose={() => setDialog(null)} />
      <DraftGuard />
    </EditingContext>
  )
}

function Dialogs({ dialog, onClose }: Readonly<{ dialog: OpenDialog | null; onClose: () => void }>) {
  switch (dialog) {
    case 'insert':
      return <InsertDialog onClose={onClose} />
    case 'remove':
      return <RemoveDialog onClose={onClose} />
    case 'move':
      return <MoveDialog step="any" onClose={onClose} />
    case 'up':
    case 'down':
      return <MoveDialog step={dialog} onClose={onClose} />
    case 'text':
      return <TextDialog onClose={onClose} />
    case null:
      return null
  }
}
