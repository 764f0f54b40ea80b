import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { RiskAnalysisDetail } from '../../../shared/contract/risk-analyses.ts'
import { toWareki } from '../../../shared/domain/calendar/wareki.ts'
import type { ListedRisk } from '../../../shared/domain/risk/listed-risk.ts'
import { client } from '../../api/client.ts'
import { Button } from '../../components/button.tsx'
import { useSession } from '../../components/session-context.tsx'
import { AnalysisDialog } from './analysis-dialog.tsx'
import { MethodView } from './method-view.tsx'
import { TermsDialog } from './terms-dialog.tsx'

type Props = Readonly<{ detail: RiskAnalysisDetail; risks: readonly ListedRisk[] }>

/** 目的と方法: what the analysis is for, and how it weighs, kept with it so that its results stay explained. */
export function MethodTab({ detail, risks }: Props) {
  return (
    <div className="max-w-[60rem] space-y-5">
      <Terms detail={detail} />
      <Method detail={detail} isRated={risks.some(({ score }) => score !== null)} />
    </div>
  )
}

function Terms({ detail }: Readonly<{ detail: RiskAnalysisDetail }>) {
  const { analysis, mayChange } = detail
  const [isChanging, setIsChanging] = useState(false)
  return (
    <section aria-label="目的と概況" className="card p-5">
      <div className="mb-1 flex flex-wrap items-center justify-between gap-3">
        <h2 className="text-[1.25rem]">目的と概況</h2>
        {mayChange && (
          <Button tone="secondary" size="small" onPress={() => setIsChanging(true)}>
            目的と概況を直す
          </Button>
        )}
      </div>
      <dl className="grid grid-cols-[7rem_1fr] gap-x-3 gap-y-1.5">
        <dt className="font-bold">始めた日</dt>
        <dd>
          {toWareki(analysis.startedOn)}（{analysis.createdBy}）
        </dd>
        {analysis.closedOn !== null && (
          <>
            <dt className="font-bold">締切日</dt>
            <dd>
              {toWareki(analysis.closedOn)}（{analysis.closedBy}）
            </dd>
          </>
        )}
        <dt className="font-bold">目的</dt>
        <dd className="whitespace-pre-line">{analysis.purpose || 'まだ書かれていません。'}</dd>
        <dt className="font-bold">概況</dt>
        <dd className="whitespace-pre-line">
          {analysis.overview || 'まだ書かれていません。結果のあらましを書くと、リスク分析書に印刷されます。'}
        </dd>
      </dl>
      {isChanging && <TermsDialog analysis={analysis} onClose={() => setIsChanging(false)} />}
    </section>
  )
}

type MethodProps = Readonly<{ detail: RiskAnalysisDetail; isRated: boolean }>

function Method({ detail, isRated }: MethodProps) {
  const { analysis, mayChange } = detail
  const { may } = useSession()
  const [isApplying, setIsApplying] = useState(false)
  return (
    <section aria-label="評価の方法" className="card space-y-3 p-5">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h2 className="text-[1.25rem]">評価の方法</h2>
        <span className="flex flex-wrap gap-2">
          {may('riskAnalyses.settings') && (
            <Link to="/risks/settings" className="text-link self-center">
              分析の方法の設定を開く
            </Link>
          )}
          {mayChange && !isRated && (
            <Button tone="secondary" size="small" onPress={() => setIsApplying(true)}>
              今の設定に合わせる
            </Button>
          )}
        </span>
      </div>
      <p>
        始めたときの設定が、この分析といっしょに残ります。設定をあとから変えても、この分析の結果は変わりません。
        {mayChange &&
          (isRated
            ? '評価したリスクがあるため、この分析の方法は変えられません。'
            : 'まだ評価していないあいだは、今の設定に合わせ直せます。')}
      </p>
      <MethodView method={analysis.method} />
      {isApplying && <ApplyDialog detail={detail} onClose={() => setIsApplying(false)} />}
    </section>
  )
}

type DialogProps = Readonly<{ detail: RiskAnalysisDetail; onClose: () => void }>

function ApplyDialog({ detail, onClose }: DialogProps) {
  const [{ id: riskAnalysisId, rowVersion: expectedRowVersion }] = useState(detail.analysis)
  return (
    <AnalysisDialog
      title="今の設定に合わせますか"
      confirmLabel="設定に合わせる"
      isDirty={false}
      act={() => client.riskAnalyses.applySettings({ riskAnalysisId, expectedRowVersion })}
      toDone={() => '今の設定の方法に合わせ、提案を出し直しました。'}
      onClose={onClose}
    >
      <p>「分析の方法の設定」に今ある式・段階・境目を、この分析に使います。提案は出し直されます。</p>
    </AnalysisDialog>
  )
}
