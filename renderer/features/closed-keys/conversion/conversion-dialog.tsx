import { useMutation, useQuery } from '@tanstack/react-query'
import type { ConversionStage } from '../../../../shared/contract/conversions.ts'
import { client } from '../../../api/client.ts'
import { Button } from '../../../components/button.tsx'
import { Dialog } from '../../../components/dialog.tsx'
import { ProgressBar } from '../../../components/progress-bar.tsx'

/** How far the encrypting is, with the way to put it off while the records are not touched yet. */
export function ConversionDialog() {
  const { data } = useQuery({
    queryKey: ['conversion stage'],
    queryFn: () => client.conversions.stage({}),
    refetchInterval: 250,
    retry: false,
  })
  const givingUp = useMutation({ mutationFn: () => client.conversions.cancel({}) })
  const isLate = data?.step === 'sweeping'
  return (
    <Dialog
      title="前に書いた実施手順を暗号化しています"
      isOpen
      isUrgent
      onClose={() => undefined}
      buttons={
        <Button
          tone="secondary"
          onPress={() => givingUp.mutate()}
          isPending={givingUp.isPending}
          isDisabled={isLate}
        >
          中止して、あとにする
        </Button>
      }
    >
      <div className="space-y-3">
        <p>
          鍵ができる前に書いた実施手順を、添付ファイルと履歴まで暗号化して保存し直します。内容は変わりません。終わるまで、ほかの操作はできません。
        </p>
        <ProgressBar
          label="暗号化"
          value={data?.done ?? 0}
          max={data?.total ?? 0}
          valueText={toStageText(data ?? null)}
        />
      </div>
    </Dialog>
  )
}

function toStageText(stage: ConversionStage | null): string {
  if (stage === null) return '始めています'
  if (stage.step === 'sweeping') return '前の内容を消しています'
  return stage.done < stage.total ? `添付ファイル ${stage.done} / ${stage.total}` : '文を暗号化しています'
}
