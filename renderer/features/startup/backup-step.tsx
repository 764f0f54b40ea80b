import { FolderField } from '../../components/folder-field.tsx'
import { Notice } from '../../components/notice.tsx'
import type { StepProps } from './step-props.ts'

/** Step 4: where copies are kept. */
export function BackupStep({ draft, change, canChoose }: StepProps & Readonly<{ canChoose: boolean }>) {
  return (
    <div className="space-y-4">
      <p>
        この PC が壊れたときのために、記録の控え（バックアップ）を別の場所に作ります。USB
        メモリや、別のディスクのフォルダを選んでください。
      </p>
      <FolderField
        label="控えの保存先"
        purpose="backup"
        value={draft.backupFolder}
        onChange={(backupFolder) => change({ backupFolder })}
        canChoose={canChoose}
      />
      <Notice tone="info">
        <p>今決めなくても始められます。あとで「控え」の画面で決められます。</p>
      </Notice>
    </div>
  )
}
