import { useState } from 'react'
import type { RiskAnalysisDetail } from '../../../shared/contract/risk-analyses.ts'
import { toWarekiShort } from '../../../shared/domain/calendar/wareki.ts'
import type { ListedRisk } from '../../../shared/domain/risk/listed-risk.ts'
import { toTreatmentLabel } from '../../../shared/domain/risk/treatment.ts'
import { client } from '../../api/client.ts'
import { AnalysisDialog } from './analysis-dialog.tsx'
import { PreviewTable } from './preview-table.tsx'
import { noTreatment, type TreatmentDraft, TreatmentFields } from './treatment-fields.tsx'
import { useTreatWords } from './use-risk-refresh.ts'

type Props = Readonly<{ detail: RiskAnalysisDetail; risks: readonly ListedRisk[]; onClose: () => void }>

/** Gives the chosen risks the same treatment, after showing what each has now; it can be taken back. */
export function BulkTreatmentDialog({ detail, risks, onClose }: Props) {
  const { id: riskAnalysisId } = detail.analysis
  const [draft, setDraft] = useState<TreatmentDraft>(noTreatment)
  const [isTouched, setIsTouched] = useState(false)
  const toWords = useTreatWords()
  const standing = risks.filter(({ state }) => state === 'active')
  const input = {
    riskAnalysisId,
    treatments: standing.map(({ id, rowVersion }) => ({
      ...{ riskId: id, expectedRowVersion: rowVersion, ...draft },
    })),
  }
  return (
    <AnalysisDialog
      title={`選んだ${risks.length}件の対応をまとめて決める`}
      confirmLabel={`${standing.length}件をこの対応にする`}
      width="wide"
      missing={findMissing(standing.length, isTouched)}
      isDirty={isTouched}
      act={() => client.riskAnalyses.treatMany(input)}
      toDone={(result) => toWords(`${standing.length}件の対応を決めました。`, input, result)}
      onClose={onClose}
    >
      <TreatmentFields
        draft={draft}
        onChange={(next) => {
          setDraft(next)
          setIsTouched(true)
        }}
      />
      <PreviewTable
        count={standing.length}
        headings={['番号', '脅威・対象', '今の対応', '後']}
        rows={standing.map((risk) => ({
          key: risk.id,
          cells: [
            risk.number,
            `${risk.threatTitle}（${risk.subjectName}）`,
            toTreatmentWords(risk.treatment, risk.dueOn),
            toTreatmentWords(draft.treatment, draft.dueOn),
          ],
        }))}
      />
    </AnalysisDialog>
  )
}

function toTreatmentWords(treatment: ListedRisk['treatment'], dueOn: string | null): string {
  if (treatment === null) return '決めていない'
  return `${toTreatmentLabel(treatment)}${dueOn === null ? '' : `　${toWarekiShort(dueOn)}まで`}`
}

function findMissing(count: number, isTouched: boolean): string | undefined {
  if (count === 0) return '終了にしたリスクは変えられません。選び直してください。'
  return isTouched ? undefined : '対応を選んでください。'
}
