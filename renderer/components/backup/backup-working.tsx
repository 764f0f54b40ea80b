import { useMutation, useQuery } from '@tanstack/react-query'
import type { BackupProgress } from '../../../shared/contract/backups.ts'
import { Button } from '../button.tsx'
import { ProgressBar } from '../progress-bar.tsx'
import { toPhaseText } from './words.ts'

type Props = Readonly<{
  label: string
  ask: () => Promise<BackupProgress | null>
  cancel: () => Promise<unknown>
}>

/** How far a backup or a restore is, with the way to give it up. */
export function BackupWorking({ label, ask, cancel }: Props) {
  const stage = useQuery({
    queryKey: ['backup stage', label],
    queryFn: ask,
    refetchInterval: 250,
    retry: false,
  })
  const givingUp = useMutation({ mutationFn: cancel })
  const progress = stage.data ?? { phase: 'copying', doneBytes: 0, totalBytes: 0 }
  return (
    <div className="card space-y-3 p-4">
      <ProgressBar
        label={label}
        value={progress.doneBytes}
        max={progress.totalBytes}
        valueText={toPhaseText(progress)}
      />
      {progress.phase !== 'switching' && (
        <Button tone="secondary" onPress={() => givingUp.mutate()} isPending={givingUp.isPending}>
          中止
        </Button>
      )}
    </div>
  )
}
