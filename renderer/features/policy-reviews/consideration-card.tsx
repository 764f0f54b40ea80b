import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { ConsiderationRecord } from '../../../shared/contract/policy-reviews.ts'
import { toMatterJudgementLabel } from '../../../shared/domain/policy-review/consideration.ts'
import {
  type RiskCutOffs,
  type RiskLevel,
  toRisk,
  toRiskLevelLabel,
} from '../../../shared/domain/policy-review/risk.ts'
import { Button } from '../../components/button.tsx'
import { RiskBadge } from './review-badge.tsx'

type Props = Readonly<{
  consideration: ConsiderationRecord
  cutOffs: RiskCutOffs
  number: number
  mayChange: boolean
  onAsk: (act: 'change' | 'remove') => void
}>

/** One matter with what was weighed of it. */
export function ConsiderationCard({ consideration, cutOffs, number, mayChange, onAsk }: Props) {
  const { subject, situation, provisions, likelihood, loss, judgement, reason } = consideration
  const risk = toRisk(consideration, cutOffs)
  return (
    <li className="rounded-8 border border-solid-gray-420 p-4">
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1">
        <p className="flex min-w-60 flex-1 flex-wrap items-center gap-x-3 gap-y-1">
          <b className="text-[1.0625rem]">
            {number}　{subject}
          </b>
          <RiskBadge band={risk?.band ?? null} />
        </p>
        {mayChange && (
          <span className="flex gap-1">
            <Button
              tone="plain"
              size="small"
              aria-label={`検討する事項${number}を直す`}
              onPress={() => onAsk('change')}
            >
              直す
            </Button>
            <Button
              tone="plain"
              size="small"
              aria-label={`検討する事項${number}を外す`}
              onPress={() => onAsk('remove')}
            >
              外す
            </Button>
          </span>
        )}
      </div>
      <dl className="mt-1 grid grid-cols-[7rem_1fr] gap-x-3 gap-y-1">
        {situation !== '' && <Row name="今の状況">{situation}</Row>}
        <dt className="font-bold">関係する条項</dt>
        <dd className="flex flex-wrap gap-x-3">
          {provisions.length === 0 && '選んでいない'}
          {provisions.map((provision) => (
            <Link key={provision} to="/policy" search={{ provision }} className="text-link">
              {provision}
            </Link>
          ))}
        </dd>
        <Row name="リスク">{`発生の可能性 ${toLevelWords(likelihood)}　発生時の損失 ${toLevelWords(loss)}${risk === null ? '' : `　＝ ${risk.score}`}`}</Row>
        <Row name="結論">
          {judgement === null ? '未' : toMatterJudgementLabel(judgement)}
          {reason !== '' && `\n${reason}`}
        </Row>
      </dl>
    </li>
  )
}

function Row({ name, children }: Readonly<{ name: string; children: ReactNode }>) {
  return (
    <>
      <dt className="font-bold">{name}</dt>
      <dd className="whitespace-pre-line">{children}</dd>
    </>
  )
}

function toLevelWords(level: RiskLevel | null): string {
  return level === null ? '未' : `${level}（${toRiskLevelLabel(level)}）`
}
