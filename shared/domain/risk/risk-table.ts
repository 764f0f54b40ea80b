import { toWareki } from '../calendar/wareki.ts'
import { toRiskBandLabel } from '../policy-review/risk.ts'
import { toThreatGroupProvision } from '../threat/threat-group.ts'
import type { ListedRisk } from './listed-risk.ts'
import { toRiskChange, toRiskChangeLabel } from './risk-change.ts'
import { listFactors, type RiskFactor, type RiskMethod, toFactorLabel } from './risk-method.ts'
import { toTreatmentLabel } from './treatment.ts'

/** The risks of an analysis as rows of text under their headings. */
export function toRiskTable(risks: readonly ListedRisk[], method: RiskMethod): string[][] {
  const factors = listFactors(method.kind)
  const headings = [
    ...['番号', '対象', '脅威', '号', '状態', '前回との比較'],
    ...[...factors.map(toFactorLabel), 'リスクの値', 'リスク', '前回の値', '提案から変えた理由', '備考'],
    ...['対応', '対応の内容', '担当', '期限', '完了日', '残るリスクの値', '残るリスク', '対策の数'],
    ...['受容の承認日', '承認の期限', '承認した人', '終了の理由'],
  ]
  return [headings, ...risks.map((risk) => toRow(risk, factors))]
}

function toRow(risk: ListedRisk, factors: readonly RiskFactor[]): string[] {
  return [
    ...[risk.number, risk.subjectName, risk.threatTitle, toThreatGroupProvision(risk.threatGroup)],
    ...[risk.state === 'ended' ? '終了' : '継続', toRiskChangeLabel(toRiskChange(risk))],
    ...factors.map((factor) => toText(risk[factor])),
    ...[toText(risk.score), risk.band === null ? '' : toRiskBandLabel(risk.band), toText(risk.previousScore)],
    ...[risk.ratingReason, risk.note],
    ...[risk.treatment === null ? '' : toTreatmentLabel(risk.treatment), risk.treatmentPlan],
    ...[toRiskOwnerText(risk), toDay(risk.dueOn), toDay(risk.doneOn)],
    ...[toText(risk.residualScore), risk.residualBand === null ? '' : toRiskBandLabel(risk.residualBand)],
    ...[String(risk.measureCount), toDay(risk.acceptedOn), toDay(risk.acceptedUntil), risk.acceptedBy ?? ''],
    risk.endReason ?? '',
  ]
}

/** Unit and job title of who acts on a risk: 総務課　課長. */
function toRiskOwnerText({
  ownerTitle,
  ownerUnitName,
}: Pick<ListedRisk, 'ownerTitle' | 'ownerUnitName'>): string {
  return [ownerUnitName ?? '', ownerTitle].filter((word) => word !== '').join('　')
}

function toText(value: number | null): string {
  return value === null ? '' : String(value)
}

function toDay(date: string | null): string {
  return date === null ? '' : toWareki(date)
}
