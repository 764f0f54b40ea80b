import { type ReactNode, useState } from 'react'
import type { RiskAnalysis, RiskAnalysisDetail } from '../../../shared/contract/risk-analyses.ts'
import type { RiskAnalysisId } from '../../../shared/domain/id/branded-id.ts'
import { TextField } from '../../components/text-field.tsx'
import { AnalysisDialog } from './analysis-dialog.tsx'

type Input = Readonly<{ riskAnalysisId: RiskAnalysisId; expectedRowVersion: number; reason: string }>
type Props = Readonly<{
  detail: RiskAnalysisDetail
  title: string
  confirmLabel: string
  label: string
  example: string
  act: (input: Input) => Promise<RiskAnalysis>
  toDone: (analysis: RiskAnalysis) => string
  onClose: () => void
  children: ReactNode
}>

/** An act on an analysis that takes a reason. */
export function AnalysisReasonDialog({ detail, label, example, act, children, ...props }: Props) {
  const [{ id: riskAnalysisId, rowVersion: expectedRowVersion }] = useState(detail.analysis)
  const [reason, setReason] = useState('')
  return (
    <AnalysisDialog
      {...props}
      missing={reason.trim() === '' ? `${label}を入力してください。` : undefined}
      isDirty={reason !== ''}
      act={() => act({ riskAnalysisId, expectedRowVersion, reason })}
    >
      {children}
      <TextField
        label={label}
        isRequired
        autoFocus
        value={reason}
        onChange={setReason}
        description={example}
      />
    </AnalysisDialog>
  )
}
