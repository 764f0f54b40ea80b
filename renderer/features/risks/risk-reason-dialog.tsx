import { type ReactNode, useState } from 'react'
import type { RiskDetail } from '../../../shared/contract/risk-analyses.ts'
import { TextField } from '../../components/text-field.tsx'
import { AnalysisDialog } from './analysis-dialog.tsx'

type Props = Readonly<{
  title: string
  confirmLabel: string
  label: string
  example: string
  act: (reason: string) => Promise<RiskDetail>
  done: string
  onClose: () => void
  children: ReactNode
}>

/** An act on a risk that takes a reason. */
export function RiskReasonDialog({ label, example, act, done, children, ...props }: Props) {
  const [reason, setReason] = useState('')
  return (
    <AnalysisDialog
      {...props}
      missing={reason.trim() === '' ? `${label}を入力してください。` : undefined}
      isDirty={reason !== ''}
      act={() => act(reason)}
      toDone={() => done}
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
