import type { RiskAnalysis } from '../../../shared/contract/risk-analyses.ts'
import type {
  AssetId,
  MeasureId,
  RiskAcceptanceId,
  RiskAnalysisId,
  RiskId,
} from '../../../shared/domain/id/branded-id.ts'
import { toRiskAnalysisNumber, toRiskNumber } from '../../../shared/domain/risk/analysis-state.ts'
import { isAccepted } from '../../../shared/domain/risk/risk-gaps.ts'
import { toSubjectKey, wholeSubjectName } from '../../../shared/domain/risk/risk-subject.ts'
import { ruleViolation } from '../../../shared/errors/app-error.ts'
import {
  listStandingAcceptances,
  type RiskAcceptanceRow,
} from '../../data/repositories/risk-acceptance-repository.ts'
import {
  findAnalysisBefore,
  findStandingAnalysis,
  getLastAnalysisSerial,
  getRiskAnalysis,
  insertRiskAnalysis,
  type RiskAnalysisRow,
} from '../../data/repositories/risk-analysis-repository.ts'
import { listMeasureLinks, listSubjectLinks } from '../../data/repositories/risk-link-repository.ts'
import { listRisks, type RiskRow } from '../../data/repositories/risk-repository.ts'
import { listImportanceOfSubjects } from '../../data/repositories/risk-subject-repository.ts'
import { inLongTransaction } from '../long-transaction.ts'
import type { ServiceContext } from '../service-context.ts'
import { keepAcceptance } from './acceptance-record.ts'
import { recordOpening, toShownAnalysis } from './analysis-record.ts'
import { countBaseline, findInspectionToTake } from './baseline-service.ts'
import { toCarriedRisk, untouched } from './carried-risk.ts'
import { getMethodNow } from './method-service.ts'
import { type Proposer, prepareProposer } from './proposals.ts'
import { addRisk } from './risk-record.ts'

type Opening = Readonly<{
  fiscalYear: number
  startedOn: string
  purpose: string
  isCarriedOver: boolean
  hasBaselineRisks: boolean
}>

/** Opens the analysis of a 年度 by the settings as they are, with last year's standing risks; gives way to the window. */
export function openRiskAnalysis(context: ServiceContext, input: Opening): Promise<RiskAnalysis> {
  return inLongTransaction(context, () => openInSteps(context, input))
}

/** The same step by step, in the caller's transaction. */
export function* openInSteps(context: ServiceContext, input: Opening): Generator<void, RiskAnalysis> {
  const { db } = context
  const standing = findStandingAnalysis(db, input.fiscalYear)
  if (standing !== undefined) throw ruleViolation('analysisExists', { number: standing.number })
  const previous = input.isCarriedOver ? findAnalysisBefore(db, input.fiscalYear) : undefined
  const analysis = insertAnalysis(context, input, previous)
  yield
  const proposer = prepareProposer(db, analysis)
  let serial = 0
  if (previous !== undefined) serial = yield* carryOver(context, { analysis, previous, proposer })
  if (input.hasBaselineRisks) yield* addBaselineRisks(context, { analysis, proposer, serial })
  return toShownAnalysis(analysis)
}

function insertAnalysis(
  context: ServiceContext,
  { fiscalYear, startedOn, purpose }: Opening,
  previous: RiskAnalysisRow | undefined,
): RiskAnalysisRow {
  const { db } = context
  const id: RiskAnalysisId = context.newId()
  const serial = getLastAnalysisSerial(db, fiscalYear) + 1
  const inspection = findInspectionToTake(db, fiscalYear)
  insertRiskAnalysis(db, {
    ...{ id, number: toRiskAnalysisNumber(fiscalYear, serial), fiscalYear, serial, purpose, startedOn },
    ...{ method: getMethodNow(db), previousId: previous?.id ?? null },
    baseline: inspection === undefined ? null : countBaseline(context, inspection),
    ...{ createdAt: context.now().toISOString(), createdBy: context.actor.name },
  })
  recordOpening(context, id)
  return getRiskAnalysis(db, id)
}

type Carried = Readonly<{ analysis: RiskAnalysisRow; previous: RiskAnalysisRow; proposer: Proposer }>

/** Copies the standing risks with their links, undone treatments and acceptances that still hold; gives the last serial. */
function* carryOver(
  context: ServiceContext,
  { analysis, previous, proposer }: Carried,
): Generator<void, number> {
  const { db } = context
  const links = readLinks(context, previous.id)
  let serial = 0
  for (const before of listRisks(db, previous.id).filter(({ state }) => state === 'active')) {
    serial += 1
    const id: RiskId = context.newId()
    const assets = links.assets.get(before.id) ?? []
    const assetIds = assets.filter(({ isInUse }) => isInUse).map(({ assetId }) => assetId)
    const isAssetEnded = before.subjectKind === 'asset' && assetIds.length === 0
    const place = {
      ...{ id, analysisId: analysis.id, serial, number: toNumber(analysis, serial) },
      threatTitle: proposer.threats.get(before.threatId)?.title ?? before.threatTitle,
      proposal: proposer.propose(before, links.importance.get(before.id) ?? null),
    }
    const carried = toCarriedRisk(before, place, isAssetEnded)
    const kept = isAssetEnded ? assets.map(({ assetId }) => assetId) : assetIds
    addRisk(context, 'carryOver', carried, {
      assetIds: kept,
      measureIds: links.measures.get(before.id) ?? [],
    })
    const acceptance = links.acceptances.get(before.id)
    if (acceptance !== undefined && !isAssetEnded)
      carryAcceptance(context, id, acceptance, analysis.startedOn)
    yield
  }
  return serial
}

function readLinks({ db }: ServiceContext, id: RiskAnalysisId) {
  const assets = new Map<RiskId, { assetId: AssetId; isInUse: boolean }[]>()
  for (const { riskId, ...link } of listSubjectLinks(db, id))
    assets.set(riskId, [...(assets.get(riskId) ?? []), link])
  const measures = new Map<RiskId, MeasureId[]>()
  for (const { riskId, measureId } of listMeasureLinks(db, id))
    measures.set(riskId, [...(measures.get(riskId) ?? []), measureId])
  const acceptances = new Map(listStandingAcceptances(db, id).map((one) => [one.riskId, one]))
  return { assets, measures, acceptances, importance: listImportanceOfSubjects(db, id) }
}

/** An acceptance comes along while it holds: it is taken back by a rating other than the one it was given for. */
function carryAcceptance(
  context: ServiceContext,
  riskId: RiskId,
  before: RiskAcceptanceRow,
  startedOn: string,
): void {
  const { acceptedOn, validUntil: acceptedUntil } = before
  if (!isAccepted({ acceptedOn, acceptedUntil }, startedOn)) return
  const { state: _s, withdrawalReason: _r, rowVersion: _v, ...kept } = before
  const id: RiskAcceptanceId = context.newId()
  keepAcceptance(context, 'carryAcceptance', { ...kept, id, riskId, carriedFromId: before.id })
}

/** One risk of 全体 for each threat in use that has none yet. */
function* addBaselineRisks(
  context: ServiceContext,
  { analysis, proposer, serial }: { analysis: RiskAnalysisRow; proposer: Proposer; serial: number },
): Generator<void, void> {
  const taken = new Set(
    listRisks(context.db, analysis.id)
      .filter(({ subjectKind }) => subjectKind === 'all')
      .map(({ threatId }) => threatId),
  )
  const wanted = [...proposer.threats.values()].filter(
    ({ id, retirementReason }) => retirementReason === null && !taken.has(id),
  )
  for (const [index, { id: threatId, title }] of wanted.entries()) {
    const subject = { subjectKind: 'all', rule: null, threatId } as const
    const risk: Omit<RiskRow, 'rowVersion'> = {
      ...{ ...untouched, ...subject, id: context.newId(), analysisId: analysis.id, threatTitle: title },
      ...{ serial: serial + index + 1, number: toNumber(analysis, serial + index + 1), previousRiskId: null },
      ...{ subjectKey: toSubjectKey({ kind: 'all' }), subjectName: wholeSubjectName },
      proposal: proposer.propose(subject, null),
    }
    addRisk(context, 'addRisks', risk, { assetIds: [], measureIds: [] })
    yield
  }
}

function toNumber(analysis: RiskAnalysisRow, serial: number): string {
  return toRiskNumber(analysis.fiscalYear, analysis.serial, serial)
}
