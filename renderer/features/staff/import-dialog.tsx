import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { StaffImportPreview } from '../../../shared/contract/staff.ts'
import { client } from '../../api/client.ts'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { FileDrop } from '../../components/file-drop.tsx'
import { messageOf } from '../../components/messages.ts'
import { ProblemText } from '../../components/notice.tsx'
import { useNotices } from '../../components/notices.tsx'
import { Working } from '../../components/working.tsx'
import { ImportPreview } from './import-preview.tsx'
import { rosterMessages } from './messages.ts'
import { useRosterRefresh } from './use-roster.ts'

type Previewed = Readonly<{ file: File; preview: StaffImportPreview }>

/** A roster file: chosen, looked at row by row, then taken in whole or not at all. */
export function ImportDialog({ onClose }: Readonly<{ onClose: () => void }>) {
  const { succeed } = useNotices()
  const refresh = useRosterRefresh()
  const [createsUnits, setCreatesUnits] = useState(true)
  const reading = useMutation({
    mutationFn: async (file: File): Promise<Previewed> => ({
      file,
      preview: await client.staff.previewImport({ file }),
    }),
  })
  const previewed = reading.data
  const importing = useMutation({
    mutationFn: ({ file, preview }: Previewed) =>
      client.staff.importFile({ file, digest: preview.digest, createUnits: createsUnits }),
    onSuccess: async ({ added, changed }) => {
      await refresh()
      succeed(`名簿を取り込みました。追加 ${added}人、変更 ${changed}人。`)
      onClose()
    },
  })
  const error = reading.error ?? importing.error
  return (
    <Dialog
      title="名簿をファイルから取り込む"
      width="wide"
      isOpen
      onClose={onClose}
      buttons={
        <>
          <Button tone="secondary" onPress={onClose}>
            やめる
          </Button>
          {previewed !== undefined && (
            <Button
              isDisabled={!isReady(previewed.preview, createsUnits)}
              isPending={importing.isPending}
              onPress={() => importing.mutate(previewed)}
            >
              この内容で取り込む
            </Button>
          )}
        </>
      }
    >
      <div className="space-y-4">
        <p>
          Excel（.xlsx）か CSV を選びます。一行目は見出しで、<b>氏名・所属</b>
          は必ず要ります。ふりがな・職名・任用・対象（答える点検票）は省けます。取り込む前に、内容を確かめられます。
        </p>
        <FileDrop
          label="名簿のファイル"
          accept=".csv,.xlsx"
          onChoose={(file) => {
            importing.reset()
            reading.mutate(file)
          }}
        />
        {reading.isPending && <Working label="ファイルを読んでいます" />}
        <ProblemText text={error === null ? undefined : messageOf(error, rosterMessages)} />
        {previewed !== undefined && (
          <ImportPreview
            fileName={previewed.file.name}
            preview={previewed.preview}
            createsUnits={createsUnits}
            onCreatesUnits={setCreatesUnits}
          />
        )}
      </div>
    </Dialog>
  )
}

/** Nothing wrong, something to do, and every unit there or to be made. */
function isReady({ counts, newUnits }: StaffImportPreview, createsUnits: boolean): boolean {
  return counts.wrong === 0 && counts.new + counts.changed > 0 && (newUnits.length === 0 || createsUnits)
}
