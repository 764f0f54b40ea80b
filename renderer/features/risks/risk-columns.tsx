import { toWarekiShort } from '../../../shared/domain/calendar/wareki.ts'
import { toRiskBandLabel } from '../../../shared/domain/policy-review/risk.ts'
import type { ListedRisk } from '../../../shared/domain/risk/listed-risk.ts'
import { riskChanges, toRiskChange, toRiskChangeLabel } from '../../../shared/domain/risk/risk-change.ts'
import { isAccepted } from '../../../shared/domain/risk/risk-gaps.ts'
import type { RiskMethod } from '../../../shared/domain/risk/risk-method.ts'
import { toTreatmentLabel } from '../../../shared/domain/risk/treatment.ts'
import type { Column } from '../../components/data-table/column.ts'
import { BandBadge, ChangeMark, toFormulaWords } from './risk-words.tsx'

/** The columns of the list of risks. */
export function toRiskColumns(method: RiskMethod, today: string): readonly Column<ListedRisk>[] {
  return [
    {
      ...{ id: 'number', heading: '番号', width: 5, text: ({ number }) => number },
      // all of one analysis begin alike
      cell: ({ number }) => number.split('-').at(-1),
    },
    {
      id: 'subject',
      heading: '対象・脅威',
      width: 17.5,
      text: ({ subjectName, threatTitle }) => `${subjectName}　${threatTitle}`,
      cell: ({ subjectName, threatTitle }) => (
        <>
          <b className="block truncate leading-130">{threatTitle}</b>
          <span className="block truncate text-[0.9375rem] leading-130">{subjectName}</span>
        </>
      ),
    },
    {
      id: 'score',
      heading: '評価',
      width: 6,
      text: (risk) =>
        risk.band === null ? '未評価' : `${toRiskBandLabel(risk.band)}　${toFormulaWords(method, risk)}`,
      sortValue: ({ score }) => score ?? 0,
      cell: ({ band, score }) => <BandBadge band={band} score={score} />,
    },
    {
      id: 'change',
      heading: '前の年度',
      width: 7.5,
      text: (risk) => toPreviousWords(risk),
      sortValue: (risk) => riskChanges.indexOf(toRiskChange(risk)),
      cell: (risk) => (
        <>
          <span className="block leading-130">
            <ChangeMark change={toRiskChange(risk)} />
          </span>
          <span className="block text-[0.9375rem] leading-130">
            {risk.previousBand !== null &&
              `${toRiskBandLabel(risk.previousBand)} ${risk.previousScore ?? ''}から`}
          </span>
        </>
      ),
    },
    {
      id: 'treatment',
      heading: '対応',
      width: 8.5,
      text: (risk) => `${toTreatmentWords(risk, today)}　${toDueWords(risk)}`,
      sortValue: ({ treatment, dueOn }) => `${treatment ?? '~'} ${dueOn ?? ''}`,
      cell: (risk) => (
        <>
          <span className="block truncate leading-130">{toTreatmentWords(risk, today)}</span>
          <span className="block truncate text-[0.9375rem] leading-130">{toDueWords(risk)}</span>
        </>
      ),
    },
  ]
}

function toPreviousWords(risk: ListedRisk): string {
  const change = toRiskChangeLabel(toRiskChange(risk))
  if (risk.previousBand === null) return change
  return `${change}　前の年度 ${toRiskBandLabel(risk.previousBand)} ${risk.previousScore ?? ''}`
}

function toTreatmentWords(risk: ListedRisk, today: string): string {
  if (risk.treatment === null) return '決めていない'
  if (risk.treatment !== 'accept' || risk.band === 'low') return toTreatmentLabel(risk.treatment)
  return isAccepted(risk, today) ? '受容（承認済）' : '受容（承認待ち）'
}

function toDueWords({ dueOn, doneOn }: ListedRisk): string {
  if (doneOn !== null) return `${toWarekiShort(doneOn)} 済`
  return dueOn === null ? '' : `${toWarekiShort(dueOn)} まで`
}
