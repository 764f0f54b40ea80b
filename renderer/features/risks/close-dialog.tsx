import { useState } from 'react'
import type { RiskAnalysisDetail } from '../../../shared/contract/risk-analyses.ts'
import { toAnalysisTitle } from '../../../shared/domain/risk/analysis-state.ts'
import type { ListedRisk } from '../../../shared/domain/risk/listed-risk.ts'
import { listRiskGaps } from '../../../shared/domain/risk/risk-gaps.ts'
import { client } from '../../api/client.ts'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { useSession } from '../../components/session-context.tsx'
import { WarekiDateField } from '../../components/wareki-date-field.tsx'
import { AnalysisDialog } from './analysis-dialog.tsx'
import { ClosingGaps } from './closing-gaps.tsx'

type Props = Readonly<{
  detail: RiskAnalysisDetail
  risks: readonly ListedRisk[]
  onClose: () => void
}>

/** Closes an analysis; while something is lacking it says what, with the way to it. */
export function CloseDialog({ detail, risks, onClose }: Props) {
  const unfinished = risks.filter((risk) => listRiskGaps(risk, detail.today).length > 0).length
  const title = `${toAnalysisTitle(detail.analysis.fiscalYear)}を締め切る`
  if (unfinished === 0 && risks.length > 0) return <Close detail={detail} title={title} onClose={onClose} />
  return (
    <Dialog
      title={`${toAnalysisTitle(detail.analysis.fiscalYear)}は、まだ締め切れません`}
      isOpen
      width="wide"
      onClose={onClose}
      buttons={<Button onPress={onClose}>閉じる</Button>}
    >
      {risks.length === 0 ? (
        <p>リスクが一つもありません。「提案」で、取り上げるリスクを加えてください。</p>
      ) : (
        <ClosingGaps detail={detail} risks={risks} isOpen />
      )}
    </Dialog>
  )
}

type CloseProps = Readonly<{ detail: RiskAnalysisDetail; title: string; onClose: () => void }>

function Close({ detail, title, onClose }: CloseProps) {
  const { today } = useSession()
  const [{ id: riskAnalysisId, rowVersion: expectedRowVersion }] = useState(detail.analysis)
  const [closedOn, setClosedOn] = useState<string | null>(today)
  return (
    <AnalysisDialog
      title={title}
      confirmLabel="締め切る"
      missing={closedOn === null ? '締切日を入力してください。' : undefined}
      isDirty={false}
      act={() =>
        client.riskAnalyses.close({ riskAnalysisId, expectedRowVersion, closedOn: closedOn ?? today })
      }
      toDone={({ number }) => `${number} を締め切りました。次に、決裁にかけてください。`}
      onClose={onClose}
    >
      <p>
        締め切ると、評価・対応・承認は変えられなくなります。直すときは、決裁にかける前なら、締切を取り消せます。
      </p>
      <WarekiDateField label="締切日" isRequired value={closedOn} onChange={setClosedOn} />
    </AnalysisDialog>
  )
}
