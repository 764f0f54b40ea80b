import type { AssetId, RiskAnalysisId, RiskId, ThreatId } from '../../../shared/domain/id/branded-id.ts'
import type { RiskLevel } from '../../../shared/domain/policy-review/risk.ts'
import { toRiskNumber } from '../../../shared/domain/risk/analysis-state.ts'
import {
  toSubjectKey,
  type WantedSubject,
  wholeSubjectName,
} from '../../../shared/domain/risk/risk-subject.ts'
import { invalidInput, notFound, ruleViolation } from '../../../shared/errors/app-error.ts'
import type { RiskAnalysisRow } from '../../data/repositories/risk-analysis-repository.ts'
import { getLastRiskSerial, hasRisk, type RiskRow } from '../../data/repositories/risk-repository.ts'
import { listSubjectAssets, type SubjectAsset } from '../../data/repositories/risk-subject-repository.ts'
import { getUnit } from '../../data/repositories/unit-repository.ts'
import { inLongTransaction } from '../long-transaction.ts'
import type { ServiceContext } from '../service-context.ts'
import { getOpenAnalysis } from './analysis-access.ts'
import { untouched } from './carried-risk.ts'
import { type Proposer, prepareProposer } from './proposals.ts'
import { addRisk } from './risk-record.ts'

type WantedRisk = Readonly<{ subject: WantedSubject; threatId: ThreatId }>

type Input = Readonly<{ riskAnalysisId: RiskAnalysisId; risks: readonly WantedRisk[] }>

/** Adds risks that are not in the analysis yet, all or none, each with what is proposed of it; gives way to the window. */
export function addRisks(context: ServiceContext, input: Input): Promise<{ riskIds: RiskId[] }> {
  return inLongTransaction(context, () => addInSteps(context, input))
}

/** The same step by step, in the caller's transaction. */
export function* addInSteps(
  context: ServiceContext,
  { riskAnalysisId, risks }: Input,
): Generator<void, { riskIds: RiskId[] }> {
  const analysis = getOpenAnalysis(context, riskAnalysisId)
  const proposer = prepareProposer(context.db, analysis)
  const first = getLastRiskSerial(context.db, analysis.id) + 1
  const riskIds: RiskId[] = []
  for (const [index, wanted] of risks.entries()) {
    yield
    riskIds.push(add(context, { analysis, proposer, serial: first + index }, wanted))
  }
  return { riskIds }
}

type Adding = Readonly<{ analysis: RiskAnalysisRow; proposer: Proposer; serial: number }>

function add(context: ServiceContext, { analysis, proposer, serial }: Adding, wanted: WantedRisk): RiskId {
  const { subject, threatId } = wanted
  const threat = proposer.threats.get(threatId)
  if (threat === undefined) throw notFound('threat', threatId)
  if (threat.retirementReason !== null) throw ruleViolation('threatRetired', { number: threat.number })
  const place = { analysisId: analysis.id, subjectKey: toSubjectKey(subject), threatId }
  const { assets, ...named } = toNamed(context, analysis, subject)
  if (hasRisk(context.db, place))
    throw ruleViolation('riskExists', { subject: named.subjectName, threat: threat.title })
  const id: RiskId = context.newId()
  const risk: Omit<RiskRow, 'rowVersion'> = {
    ...{ ...untouched, ...place, ...named, id, serial, threatTitle: threat.title, previousRiskId: null },
    number: toRiskNumber(analysis.fiscalYear, analysis.serial, serial),
    proposal: proposer.propose({ ...named, threatId }, findGreatest(assets)),
  }
  addRisk(context, 'addRisks', risk, { assetIds: assets.map((asset) => asset.id), measureIds: [] })
  return id
}

type Named = Pick<RiskRow, 'subjectKind' | 'subjectName' | 'rule'> & { assets: readonly SubjectAsset[] }

function toNamed(context: ServiceContext, analysis: RiskAnalysisRow, subject: WantedSubject): Named {
  const subjectKind = subject.kind
  if (subject.kind === 'all') return { subjectKind, subjectName: wholeSubjectName, rule: null, assets: [] }
  if (subject.kind === 'asset') {
    const assets = listInUse(context, analysis, [subject.assetId])
    return { subjectKind, subjectName: assets[0]?.name ?? '', rule: null, assets }
  }
  const subjectName = subject.name
  if ('rule' in subject) {
    const { kinds, unitId, isImportantOnly } = subject.rule
    if (unitId !== null) getUnit(context.db, unitId)
    return { subjectKind, subjectName, rule: { kinds: [...kinds], unitId, isImportantOnly }, assets: [] }
  }
  return { subjectKind, subjectName, rule: null, assets: listInUse(context, analysis, subject.assetIds) }
}

/** Each asset once; one that is not there or has ended is refused (`not_found`, `notActive`). */
function listInUse(
  { db }: ServiceContext,
  analysis: RiskAnalysisRow,
  ids: readonly AssetId[],
): SubjectAsset[] {
  const assets = listSubjectAssets(db, ids, analysis.method.important)
  const present = new Set(assets.map(({ id }) => id))
  const missing = ids.find((id) => !present.has(id))
  if (missing !== undefined) throw notFound('asset', missing)
  const ended = assets.find(({ state }) => state !== 'active')
  if (ended !== undefined) throw invalidInput('assetIds', 'notActive', { number: ended.number })
  return assets
}

function findGreatest(assets: readonly SubjectAsset[]): RiskLevel | null {
  return assets.reduce<RiskLevel | null>(
    (most, { importance }) => (importance !== null && importance > (most ?? 0) ? importance : most),
    null,
  )
}
