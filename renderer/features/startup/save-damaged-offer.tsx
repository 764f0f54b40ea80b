import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../../api/client.ts'
import { toMegabytes } from '../../components/backup/words.ts'
import { Button } from '../../components/button.tsx'
import { FolderField } from '../../components/folder-field.tsx'
import { messageOf } from '../../components/messages.ts'
import { Notice, ProblemText } from '../../components/notice.tsx'
import { startupMessages } from './messages.ts'

/** Copies the damaged folder as it is to a stick or another disk. */
export function SaveDamagedOffer({ canChoose }: Readonly<{ canChoose: boolean }>) {
  const [folder, setFolder] = useState('')
  const save = useMutation(api.startup.saveDamaged.mutationOptions())
  return (
    <div className="space-y-3">
      <FolderField
        label="写す先"
        purpose="files"
        value={folder}
        onChange={setFolder}
        canChoose={canChoose}
        description="USB メモリなど、別のディスクを選びます。あとで原因を調べたり、取り出したりするときに使います。"
      />
      <Button
        tone="secondary"
        onPress={() => save.mutate({ folder })}
        isPending={save.isPending}
        isDisabled={folder.trim() === ''}
      >
        壊れた記録を写す
      </Button>
      {save.data !== undefined && (
        <Notice tone={save.data.unreadableCount === 0 ? 'success' : 'warning'} title="壊れた記録を写しました">
          <p className="break-all">
            {save.data.place}（{save.data.fileCount.toLocaleString('ja-JP')}件、
            {toMegabytes(save.data.sizeBytes)}）
          </p>
          {save.data.unreadableCount > 0 && (
            <p>ディスクから読めないファイルが {save.data.unreadableCount} 件あり、写せませんでした。</p>
          )}
        </Notice>
      )}
      <ProblemText text={save.isError ? messageOf(save.error, startupMessages) : undefined} />
    </div>
  )
}
