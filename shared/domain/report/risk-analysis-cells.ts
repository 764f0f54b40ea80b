import { toWarekiShort } from '../calendar/wareki.ts'
import { type RiskBand, toRiskBandLabel } from '../policy-review/risk.ts'
import { toRiskChange, toRiskChangeLabel } from '../risk/risk-change.ts'
import { listFactors, type MethodKind } from '../risk/risk-method.ts'
import { toAcceptanceWayLabel, toTreatmentLabel } from '../risk/treatment.ts'
import { toThreatGroupLabel } from '../threat/threat-group.ts'
import type { ThreatItem } from '../threat/threat-items.ts'
import { noFigure } from './figures.ts'
import type { ReportedRisk } from './risk-analysis-input.ts'

/** A risk with the place of its group of threats in the policy. */
type NamedRisk = ReportedRisk & { readonly threatPlace: string }

/** Tells for each risk where the policy names its group of threats; the name of the group where it does not. */
export function threatNamer(items: readonly ThreatItem[]): (risk: ReportedRisk) => NamedRisk {
  const places = new Map(items.map(({ group, provision }) => [group, provision]))
  return (risk) => ({
    ...risk,
    threatPlace: places.get(risk.threatGroup) ?? toThreatGroupLabel(risk.threatGroup),
  })
}

const unrated = '未評価'
const undecided = '未定'

/** Number, subject and threat, each factor, risk, how it stands against the year before, treatment. */
export function toListCells(kind: MethodKind, risk: NamedRisk): readonly string[] {
  return [
    risk.number,
    joinLines(toMatter(risk), risk.ratingReason && `評価の理由：${risk.ratingReason}`),
    ...listFactors(kind).map((factor) => String(risk[factor] ?? '未')),
    toRiskText(risk.score, risk.band),
    toChangeText(risk),
    risk.treatment === null ? noFigure : toTreatmentLabel(risk.treatment),
  ]
}

/** Number, what it is, what is done with which measures, who, until when, what remains. */
export function toTreatmentCells(risk: NamedRisk): readonly string[] {
  const { treatment, treatmentPlan, measures, ownerUnitName, ownerTitle } = risk
  return [
    risk.number,
    joinLines(toMatter(risk), `リスク：${toRiskText(risk.score, risk.band)}`),
    joinLines(
      treatment === null ? undecided : `【${toTreatmentLabel(treatment)}】${treatmentPlan}`,
      ...measures.map((measure) => `・${measure}`),
    ),
    joinLines(ownerUnitName ?? '', ownerTitle) || undecided,
    joinLines(
      risk.dueOn === null ? undecided : toWarekiShort(risk.dueOn),
      risk.doneOn === null ? '' : `${toWarekiShort(risk.doneOn)}\n完了`,
    ),
    risk.residualScore === null ? '未評価' : toRiskText(risk.residualScore, risk.residualBand),
  ]
}

/** Number, what it is, risk, who accepted it, when and until when, and why. */
export function toAcceptedCells(risk: NamedRisk): readonly string[] {
  const { acceptance } = risk
  const known = [risk.number, toMatter(risk), toRiskText(risk.score, risk.band)]
  if (acceptance === null) return [...known, '承認待ち', noFigure, noFigure]
  const { title, acceptedBy, acceptedOn, validUntil, reason, way } = acceptance
  return [
    ...known,
    joinLines(title, acceptedBy, `（${toAcceptanceWayLabel(way)}）`),
    joinLines(
      toWarekiShort(acceptedOn),
      validUntil === null ? '期限なし' : `${toWarekiShort(validUntil)}\nまで`,
    ),
    reason,
  ]
}

/** Number, what it was, how it was weighed the year before, why it ended. */
export function toEndedCells(risk: NamedRisk): readonly string[] {
  const former =
    risk.score === null
      ? ([risk.previousScore, risk.previousBand] as const)
      : ([risk.score, risk.band] as const)
  return [
    risk.number,
    toMatter(risk),
    former[0] === null ? noFigure : toRiskText(...former),
    risk.endReason ?? '',
  ]
}

/** The subject, and below it the threat with its item of the policy. */
function toMatter({ subjectName, threatTitle, threatPlace }: NamedRisk): string {
  return `${subjectName}\n${threatTitle}（${threatPlace}）`
}

function toRiskText(score: number | null, band: RiskBand | null): string {
  return score === null || band === null ? unrated : `${score} ${toRiskBandLabel(band)}`
}

function toChangeText(risk: NamedRisk): string {
  const change = toRiskChangeLabel(toRiskChange(risk))
  const former = risk.previousScore === null ? '' : `（${toRiskText(risk.previousScore, risk.previousBand)}）`
  return joinLines(change, former)
}

function joinLines(...lines: readonly string[]): string {
  return lines.filter((line) => line !== '').join('\n')
}
