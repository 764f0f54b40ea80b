import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { RiskOpening } from '../../../shared/contract/risk-analyses.ts'
import { toFiscalYearLabel } from '../../../shared/domain/calendar/fiscal-year.ts'
import { toAnalysisTitle } from '../../../shared/domain/risk/analysis-state.ts'
import { toMethodKindLabel } from '../../../shared/domain/risk/risk-method.ts'
import { api, client } from '../../api/client.ts'
import { Checkbox } from '../../components/checkbox.tsx'
import { Notice } from '../../components/notice.tsx'
import { QueryState } from '../../components/query-state.tsx'
import { useSession } from '../../components/session-context.tsx'
import { TextArea } from '../../components/text-area.tsx'
import { WarekiDateField } from '../../components/wareki-date-field.tsx'
import { AnalysisDialog } from './analysis-dialog.tsx'
import { riskMessages } from './messages.ts'

type Props = Readonly<{ fiscalYear: number; onClose: () => void }>

/** Opens the analysis of a 年度, after showing what would come into it. */
export function OpenDialog({ fiscalYear, onClose }: Props) {
  const { today } = useSession()
  const navigate = useNavigate()
  const opening = useQuery({
    ...api.riskAnalyses.proposeOpening.queryOptions({ input: { fiscalYear } }),
    staleTime: 0,
  })
  const [startedOn, setStartedOn] = useState<string | null>(today)
  const [purpose, setPurpose] = useState(usualPurpose)
  const [isCarriedOver, setIsCarriedOver] = useState(true)
  const [hasBaselineRisks, setHasBaselineRisks] = useState(true)
  const hasPrevious = opening.data?.previous != null
  return (
    <AnalysisDialog
      title={`${toAnalysisTitle(fiscalYear)}を始める`}
      confirmLabel="始める"
      width="wide"
      missing={startedOn === null ? '始めた日を入力してください。' : undefined}
      isDisabled={opening.data === undefined}
      isDirty={purpose !== usualPurpose}
      act={() =>
        client.riskAnalyses.open({
          ...{ fiscalYear, purpose, hasBaselineRisks, startedOn: startedOn ?? today },
          isCarriedOver: isCarriedOver && hasPrevious,
        })
      }
      toDone={({ number }) => `${number} を始めました。評価の案を確かめてください。`}
      onDone={({ id }) =>
        void navigate({
          to: '/risks/$riskAnalysisId',
          params: { riskAnalysisId: id },
          search: { tab: 'proposals' },
        })
      }
      onClose={onClose}
    >
      <QueryState query={opening} messages={riskMessages}>
        {(found) => (
          <>
            <Contents opening={found} fiscalYear={fiscalYear} />
            {found.previous !== null && (
              <Checkbox
                label={`${toFiscalYearLabel(found.previous.fiscalYear)}のリスクを引き継ぐ`}
                description="引き継がないと、前の年度と比べられません。"
                isSelected={isCarriedOver}
                onChange={setIsCarriedOver}
              />
            )}
            <Checkbox
              label="登録してある脅威を、情報資産全体のリスクとして並べる"
              description="すでに引き継いだものと同じものは、二つにはなりません。"
              isSelected={hasBaselineRisks}
              onChange={setHasBaselineRisks}
            />
          </>
        )}
      </QueryState>
      <WarekiDateField label="始めた日" isRequired value={startedOn} onChange={setStartedOn} />
      <TextArea
        label="目的"
        rows={3}
        value={purpose}
        onChange={setPurpose}
        description="リスク分析書のはじめに印刷されます。1,000字までです。"
      />
    </AnalysisDialog>
  )
}

const usualPurpose =
  '情報セキュリティ基本方針第11条に基づき、情報資産に対する脅威の発生の可能性及び発生時の損失を評価し、必要な対策を定める。'

type ContentsProps = Readonly<{ opening: RiskOpening; fiscalYear: number }>

/** What comes into the analysis, and from where. */
function Contents({ opening }: ContentsProps) {
  const { previous, inspection, threatCount, assetCount, importantAssetCount, method } = opening
  return (
    <section aria-label="始めると入るもの" className="rounded-8 border border-solid-gray-420 p-4">
      <h3 className="mb-1 font-bold">始めると入るもの</h3>
      <dl className="grid grid-cols-[9rem_1fr] gap-x-3 gap-y-1.5">
        <dt className="font-bold">前の年度から</dt>
        <dd>{toPreviousWords(previous)}</dd>
        <dt className="font-bold">脅威</dt>
        <dd>
          {threatCount === 0
            ? '登録がありません。先に「脅威」の一覧を読み込んでください。'
            : `${threatCount}件`}
        </dd>
        <dt className="font-bold">自己点検の結果</dt>
        <dd>
          {inspection === null
            ? '締め切った自己点検がまだないため、評価の案は入りません。締め切ったあとに、いつでも取り込めます。'
            : `${toFiscalYearLabel(inspection.fiscalYear)}の結果（${inspection.recordNumber}）から、評価の案が入ります。`}
        </dd>
        <dt className="font-bold">情報資産</dt>
        <dd>
          利用中 {assetCount.toLocaleString('ja')}件（うち重要なもの{' '}
          {importantAssetCount.toLocaleString('ja')}件）
        </dd>
        <dt className="font-bold">評価の方法</dt>
        <dd>{toMethodKindLabel(method.kind)}</dd>
      </dl>
      {previous?.state === 'open' && (
        <div className="mt-3">
          <Notice
            tone="warning"
            title={`${toFiscalYearLabel(previous.fiscalYear)}の分析が、まだ締め切られていません`}
          >
            <p>今のままの内容を引き継ぎます。先に締め切ることをお勧めします。</p>
          </Notice>
        </div>
      )}
    </section>
  )
}

function toPreviousWords(previous: RiskOpening['previous']): string {
  if (previous === null) return '前の年度の分析はありません。新しく始めます。'
  const { fiscalYear, riskCount, endedAssetCount } = previous
  const ended =
    endedAssetCount === 0
      ? ''
      : `うち${endedAssetCount}件は、情報資産が廃棄・廃止になったため「終了」として入ります。`
  return `${toFiscalYearLabel(fiscalYear)}のリスク ${riskCount}件を、対応・対策・期限内の承認といっしょに引き継ぎます。評価は前の年度の値を横に見ながら、改めて行います。${ended}`
}
