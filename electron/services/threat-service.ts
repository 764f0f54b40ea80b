import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ThreatFields, ThreatRecord } from '../../shared/contract/threats.ts'
import { assetKinds } from '../../shared/domain/asset/asset-kind.ts'
import { measureCategories } from '../../shared/domain/checklist/category.ts'
import type { ThreatId } from '../../shared/domain/id/branded-id.ts'
import { parseThreats } from '../../shared/domain/threat/parse-threats.ts'
import { ruleViolation } from '../../shared/errors/app-error.ts'
import { countRisksByThreat } from '../data/repositories/risk-link-repository.ts'
import {
  getLastThreatNumber,
  getThreat,
  insertThreat,
  listThreats,
  type ThreatRow,
  updateThreat,
} from '../data/repositories/threat-repository.ts'
import { mayChangeRisks } from './risk-analysis/analysis-access.ts'
import { inTransaction, recordChange, type ServiceContext } from './service-context.ts'

type Target = { threatId: ThreatId; expectedRowVersion: number }

/** Every threat by its number; 廃止 too. */
export function showThreats(context: ServiceContext): { threats: ThreatRecord[]; mayChange: boolean } {
  const counts = countRisksByThreat(context.db)
  const threats = listThreats(context.db).map((row) => ({ ...row, riskCount: counts.get(row.id) ?? 0 }))
  return { threats, mayChange: mayChangeRisks(context) }
}

/**
 * Adds the threats of `assets/threats` that are not in the catalogue yet. What the body changed or retired of them
 * stays as it is.
 */
export function loadBuiltInThreats(context: ServiceContext): { added: number } {
  const file = join(context.assetsFolder, 'threats', 'threats.json')
  const threats = parseThreats(JSON.parse(readFileSync(file, 'utf8')))
  return inTransaction(context, () => {
    const present = new Set(listThreats(context.db).map(({ builtInCode }) => builtInCode))
    const missing = threats.filter(({ code }) => !present.has(code))
    for (const { code, ...fields } of missing) add(context, 'threats.load', fields, code)
    return { added: missing.length }
  })
}

/** Adds a threat of the body's own under the next number. */
export function createThreat(context: ServiceContext, input: ThreatFields): ThreatRecord {
  return inTransaction(context, () => showThreat(context, add(context, 'threats.create', input, null)))
}

/** Words a threat anew; the risks there are keep the title they were taken with. */
export function changeThreat(context: ServiceContext, input: ThreatFields & Target): ThreatRecord {
  const { threatId, expectedRowVersion, ...fields } = input
  return inTransaction(context, () => {
    const before = getThreat(context.db, threatId)
    if (before.retirementReason !== null) throw ruleViolation('threatRetired', { number: before.number })
    return keep(context, 'threats.update', { ...before, ...toKept(fields) }, expectedRowVersion)
  })
}

/** 廃止: the threat is proposed no more; its risks stay. */
export function retireThreat(context: ServiceContext, input: Target & { reason: string }): ThreatRecord {
  return inTransaction(context, () => {
    const before = getThreat(context.db, input.threatId)
    if (before.retirementReason !== null) throw ruleViolation('threatRetired', { number: before.number })
    const wanted = { ...before, retirementReason: input.reason }
    return keep(context, 'threats.retire', wanted, input.expectedRowVersion)
  })
}

/** Takes a threat that is 廃止 back into use (rule `threatNotRetired` otherwise). */
export function reinstateThreat(context: ServiceContext, input: Target): ThreatRecord {
  return inTransaction(context, () => {
    const before = getThreat(context.db, input.threatId)
    if (before.retirementReason === null) throw ruleViolation('threatNotRetired', { number: before.number })
    return keep(context, 'threats.reinstate', { ...before, retirementReason: null }, input.expectedRowVersion)
  })
}

type WantedFields = Parameters<typeof toKept>[0]

function add(
  context: ServiceContext,
  act: string,
  fields: WantedFields,
  builtInCode: string | null,
): ThreatId {
  const id: ThreatId = context.newId()
  const number = getLastThreatNumber(context.db) + 1
  insertThreat(context.db, { ...toKept(fields), id, number, builtInCode })
  const after = getThreat(context.db, id)
  recordChange(context, { act, recordKind: 'threat', recordId: id, before: null, after })
  return id
}

function keep(
  context: ServiceContext,
  act: string,
  wanted: ThreatRow,
  expectedRowVersion: number,
): ThreatRecord {
  const before = getThreat(context.db, wanted.id)
  updateThreat(context.db, wanted, expectedRowVersion)
  const after = getThreat(context.db, wanted.id)
  recordChange(context, { act, recordKind: 'threat', recordId: wanted.id, before, after })
  return showThreat(context, wanted.id)
}

function showThreat(context: ServiceContext, id: ThreatId): ThreatRecord {
  return { ...getThreat(context.db, id), riskCount: countRisksByThreat(context.db).get(id) ?? 0 }
}

/** Kinds and items once each, in the order the program lists them. */
function toKept(
  fields: Omit<ThreatFields, 'assetKinds' | 'measureCategories'> &
    Readonly<{
      assetKinds: readonly ThreatFields['assetKinds'][number][]
      measureCategories: readonly ThreatFields['measureCategories'][number][]
    }>,
): ThreatFields {
  return {
    ...fields,
    assetKinds: assetKinds.filter((kind) => fields.assetKinds.includes(kind)),
    measureCategories: measureCategories.filter((category) => fields.measureCategories.includes(category)),
  }
}
