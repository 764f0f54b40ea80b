import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { EditionSource } from '../../../shared/contract/policy-documents.ts'
import type { EditionId } from '../../../shared/domain/id/branded-id.ts'
import { api, client } from '../../api/client.ts'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { ProblemText } from '../../components/notice.tsx'
import { QueryState } from '../../components/query-state.tsx'
import { TextArea } from '../../components/text-area.tsx'
import { TextField } from '../../components/text-field.tsx'
import { ActDialog } from './act-dialog.tsx'
import { documentMessages } from './document-messages.ts'

type Props = Readonly<{ editionId: EditionId; onClose: () => void }>

/** The text of a draft as plain lines, to be written or mended. */
export function DraftTextDialog({ editionId, onClose }: Props) {
  const source = useQuery({
    ...api.policyDocuments.getSource.queryOptions({ input: { editionId } }),
    staleTime: 0,
    gcTime: 0,
  })
  if (source.data !== undefined) return <TextForm source={source.data} onClose={onClose} />
  return (
    <Dialog
      title="本文を直す"
      isOpen
      onClose={onClose}
      buttons={
        <Button tone="secondary" onPress={onClose}>
          やめる
        </Button>
      }
    >
      <QueryState query={source} messages={documentMessages}>
        {() => null}
      </QueryState>
    </Dialog>
  )
}

function TextForm({ source, onClose }: Readonly<{ source: EditionSource; onClose: () => void }>) {
  const { id, rowVersion, number } = source.edition
  const [title, setTitle] = useState(source.edition.title)
  const [text, setText] = useState(source.text)
  const [isAsked, setIsAsked] = useState(false)
  const isChanged = text !== source.text || title !== source.edition.title
  const leave = () => {
    if (isChanged && !isAsked) setIsAsked(true)
    else onClose()
  }
  return (
    <ActDialog
      title={`第${number}版の本文を直す`}
      width="wide"
      confirmLabel="保存する"
      missing={title.trim() === '' ? '題名を入力してください。' : undefined}
      act={() =>
        client.policyDocuments.saveDraft({ editionId: id, expectedRowVersion: rowVersion, title, text })
      }
      toDone={() => `第${number}版の本文を保存しました。`}
      onDone={onClose}
      onClose={leave}
    >
      <TextField label="題名" isRequired value={title} onChange={setTitle} />
      <TextArea
        label="本文"
        description="条は「第1条」、項は「2」、号は「(1)」で始めます。見出しは「（目的）」のように、条の前の行に書きます。"
        rows={14}
        value={text}
        onChange={setText}
      />
      <ProblemText
        text={
          isAsked
            ? '直した内容をまだ保存していません。捨ててよいときは、もう一度「やめる」を押してください。'
            : undefined
        }
      />
    </ActDialog>
  )
}
