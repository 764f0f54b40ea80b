import type { RiskAnalysisId, ThreatId, UnitId } from '../../../shared/domain/id/branded-id.ts'
import { toGroupName } from '../../../shared/domain/risk/risk-subject.ts'
import { invariant } from '../../../shared/errors/invariant.ts'
import { listRisks, type RiskRow } from '../../data/repositories/risk-repository.ts'
import { listThreats } from '../../data/repositories/threat-repository.ts'
import { addInSteps } from '../risk-analysis/risk-adding-service.ts'
import { inTransaction, type ServiceContext } from '../service-context.ts'
import { showUnits } from '../unit-service.ts'
import type { SampleRiskYear } from './sample-risk-data.ts'

/** The sample's risks by the names its data has for them. */
export type RiskBook = Readonly<{
  list: () => readonly Readonly<{ key: string; code: string; risk: RiskRow }>[]
  get: (key: string) => RiskRow
  getUnitId: (name: string) => UnitId
  addDetails: (context: ServiceContext, details: SampleRiskYear['details']) => void
}>

export function openRiskBook({ db, ...context }: ServiceContext, id: RiskAnalysisId): RiskBook {
  const threats = listThreats(db)
  const codes = new Map<ThreatId, string>(threats.map((threat) => [threat.id, threat.builtInCode ?? '']))
  const units = showUnits({ db, ...context })
  const getUnitId = (name: string) => {
    const unit = units.find((one) => one.name === name)
    invariant(unit, `${name} is a unit of the sample`)
    return unit.id
  }
  const list = () =>
    listRisks(db, id).map((risk) => {
      const code = codes.get(risk.threatId) ?? ''
      const unit = units.find((one) => one.id === risk.rule?.unitId)
      return { key: [code, risk.rule?.kinds[0], unit?.name].filter(Boolean).join(' '), code, risk }
    })
  return {
    ...{ list, getUnitId },
    get: (key) => {
      const found = list().find((one) => one.key === key)
      invariant(found, `${key} is a risk of the sample`)
      return found.risk
    },
    addDetails: (adding, details) => {
      const risks = details.flatMap(({ kind, unit, threats: wanted }) => {
        const rule = { kinds: [kind], unitId: getUnitId(unit), isImportantOnly: true }
        const subject = { kind: 'group', name: toGroupName(kind, unit), rule } as const
        const taken = threats.filter(({ builtInCode }) => wanted.includes(builtInCode ?? ''))
        return taken.map((threat) => ({ subject, threatId: threat.id }))
      })
      inTransaction(adding, () => runToEnd(addInSteps(adding, { riskAnalysisId: id, risks })))
    },
  }
}

/** Work that gives way to the window, where nobody waits at one. */
export function runToEnd<Result>(steps: Generator<void, Result>): Result {
  for (;;) {
    const { done, value } = steps.next()
    if (done) return value
  }
}
