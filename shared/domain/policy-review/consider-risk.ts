import type { ListedRisk } from '../risk/listed-risk.ts'
import { toMatrixPlace } from '../risk/rating.ts'
import type { RiskMethod } from '../risk/risk-method.ts'
import { toTreatmentLabel } from '../risk/treatment.ts'
import type { Consideration } from './consideration.ts'
import { toRiskBandLabel } from './risk.ts'

/**
 * What a review begins a matter with that is taken from a risk analysis: the threat and its subject, how both factors were
 * weighed, and from which risk. The conclusion stays to be thought about.
 */
export function toConsiderationOfRisk(method: RiskMethod, risk: ListedRisk): Consideration {
  const place = toMatrixPlace(method, risk)
  return {
    subject: `${risk.threatTitle}（${risk.subjectName}）`,
    situation: [toSourceLine(risk), toTreatmentLine(risk)].filter((line) => line !== '').join('\n'),
    ...{ provisions: [], likelihood: place?.possibility ?? null, loss: place?.damage ?? null },
    ...{ judgement: null, reason: '' },
  }
}

function toSourceLine({ number, score, band }: ListedRisk): string {
  const weighed = score === null || band === null ? '未評価' : `値${score}・${toRiskBandLabel(band)}`
  return `リスク分析の${number}（${weighed}）から取り込んだ。`
}

function toTreatmentLine({ treatment, treatmentPlan }: ListedRisk): string {
  if (treatment === null) return ''
  const plan = [...treatmentPlan].slice(0, 800).join('')
  return `対応（${toTreatmentLabel(treatment)}）${plan === '' ? '' : `：${plan}`}`
}
