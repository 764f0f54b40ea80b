import { useState } from 'react'
import type { RiskAnalysis } from '../../../shared/contract/risk-analyses.ts'
import { client } from '../../api/client.ts'
import { TextArea } from '../../components/text-area.tsx'
import { WarekiDateField } from '../../components/wareki-date-field.tsx'
import { AnalysisDialog } from './analysis-dialog.tsx'

type Props = Readonly<{ analysis: RiskAnalysis; onClose: () => void }>

/** What an analysis is for and what came of it, as its paper prints them. */
export function TermsDialog({ analysis, onClose }: Props) {
  const [{ id: riskAnalysisId, rowVersion: expectedRowVersion }] = useState(analysis)
  const [first] = useState(() => ({ ...toTerms(analysis) }))
  const [terms, setTerms] = useState<Terms>(first)
  const { startedOn } = terms
  return (
    <AnalysisDialog
      title="目的と概況を直す"
      confirmLabel="保存する"
      width="wide"
      missing={startedOn === null ? '始めた日を入力してください。' : undefined}
      isDirty={JSON.stringify(terms) !== JSON.stringify(first)}
      act={() =>
        client.riskAnalyses.update({
          ...{ riskAnalysisId, expectedRowVersion, ...terms },
          startedOn: startedOn ?? analysis.startedOn,
        })
      }
      toDone={() => '目的と概況を保存しました。'}
      onClose={onClose}
    >
      <WarekiDateField
        label="始めた日"
        isRequired
        value={startedOn}
        onChange={(next) => setTerms({ ...terms, startedOn: next })}
      />
      <TextArea
        label="目的"
        rows={3}
        value={terms.purpose}
        onChange={(purpose) => setTerms({ ...terms, purpose })}
        description="1,000字までです。"
      />
      <TextArea
        label="概況"
        rows={5}
        value={terms.overview}
        onChange={(overview) => setTerms({ ...terms, overview })}
        description="この年度の結果のあらましです。前の年度から何が変わり、何に力を入れるかを書きます。2,000字までです。"
      />
    </AnalysisDialog>
  )
}

type Terms = Readonly<{ startedOn: string | null; purpose: string; overview: string }>

function toTerms({ startedOn, purpose, overview }: RiskAnalysis): Terms {
  return { startedOn, purpose, overview }
}
