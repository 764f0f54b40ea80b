import { z } from 'zod'
import { riskAnalysisId, riskId, threatId, unitId } from '../../../shared/contract/fields.ts'
import { proposal, riskBand, riskLevel, subjectRule } from '../../../shared/contract/risk-values.ts'
import type { RiskAnalysisId, RiskId } from '../../../shared/domain/id/branded-id.ts'
import type { Rating } from '../../../shared/domain/risk/rating.ts'
import { subjectKinds } from '../../../shared/domain/risk/risk-subject.ts'
import { treatments } from '../../../shared/domain/risk/treatment.ts'
import { notFound, staleRow } from '../../../shared/errors/app-error.ts'
import type { Database } from '../database.ts'
import { jsonColumn } from '../json-column.ts'
import { parseRow, parseRows } from '../parse-rows.ts'
import { prepared } from '../prepared.ts'

const level = riskLevel.nullable()
const flat = z.object({
  id: riskId,
  analysisId: riskAnalysisId,
  serial: z.number(),
  number: z.string(),
  subjectKind: z.enum(subjectKinds),
  subjectKey: z.string(),
  subjectName: z.string(),
  rule: jsonColumn(subjectRule).nullable(),
  threatId,
  threatTitle: z.string(),
  previousRiskId: riskId.nullable(),
  proposal: jsonColumn(proposal).nullable(),
  ...{ likelihood: level, loss: level, threatLevel: level, vulnerability: level, importance: level },
  ratingBasis: z.enum(['proposal', 'byHand']).nullable(),
  ratingReason: z.string(),
  score: z.number().nullable(),
  band: riskBand.nullable(),
  note: z.string(),
  treatment: z.enum(treatments).nullable(),
  treatmentPlan: z.string(),
  ownerTitle: z.string(),
  ownerUnitId: unitId.nullable(),
  dueOn: z.string().nullable(),
  doneOn: z.string().nullable(),
  ...{ residualLikelihood: level, residualLoss: level, residualThreatLevel: level },
  ...{ residualVulnerability: level, residualImportance: level },
  residualScore: z.number().nullable(),
  residualBand: riskBand.nullable(),
  state: z.enum(['active', 'ended']),
  endReason: z.string().nullable(),
  rowVersion: z.number(),
})

const row = flat.transform(
  ({
    residualLikelihood: likelihood,
    residualLoss: loss,
    residualThreatLevel: threatLevel,
    residualVulnerability: vulnerability,
    residualImportance: importance,
    ...risk
  }) => ({
    ...risk,
    residual: { likelihood, loss, threatLevel, vulnerability, importance } satisfies Rating,
  }),
)

/** A risk as it is kept. */
export type RiskRow = Readonly<z.infer<typeof row>>

const columnOf = (name: string) =>
  name === 'rule' || name === 'proposal'
    ? `${name}_json`
    : name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

const names = Object.keys(flat.shape)
const select = `SELECT ${names.map((name) => `risk.${columnOf(name)} AS ${name}`).join(', ')} FROM risk`

/** Every risk of an analysis by number. */
export function listRisks(db: Database, id: RiskAnalysisId): RiskRow[] {
  const rows = prepared(db, `${select} WHERE analysis_id = ? ORDER BY serial`).all(id)
  return parseRows('risk', row, rows)
}

const subjectRow = z.object({
  id: riskId,
  subjectKind: z.enum(subjectKinds),
  rule: jsonColumn(subjectRule).nullable(),
  threatId,
})

/** What the standing risks of an analysis are of, as far as proposals look at them. */
export function listStandingSubjects(db: Database, id: RiskAnalysisId): z.infer<typeof subjectRow>[] {
  const sql = `SELECT id, subject_kind AS subjectKind, rule_json AS rule, threat_id AS threatId FROM risk
    WHERE analysis_id = ? AND state = 'active'`
  return parseRows('risk', subjectRow, prepared(db, sql).all(id))
}

/** Throws `not_found` where there is none. */
export function getRisk(db: Database, id: RiskId): RiskRow {
  const found = prepared(db, `${select} WHERE id = ?`).get(id)
  if (found === undefined) throw notFound('risk', id)
  return parseRow('risk', row, found)
}

/** The highest serial of an analysis; 0 before the first. */
export function getLastRiskSerial(db: Database, id: RiskAnalysisId): number {
  const sql = 'SELECT coalesce(max(serial), 0) FROM risk WHERE analysis_id = ?'
  return Number(prepared(db, sql).pluck().get(id))
}

/** Whether the analysis has this subject under this threat, ended or not. */
export function hasRisk(
  db: Database,
  risk: Pick<RiskRow, 'analysisId' | 'subjectKey' | 'threatId'>,
): boolean {
  const sql =
    'SELECT 1 FROM risk WHERE analysis_id = :analysisId AND subject_key = :subjectKey AND threat_id = :threatId'
  const { analysisId, subjectKey, threatId: threat } = risk
  return prepared(db, sql).pluck().get({ analysisId, subjectKey, threatId: threat }) !== undefined
}

const written = names.filter((name) => name !== 'rowVersion')

export function insertRisk(db: Database, risk: Omit<RiskRow, 'rowVersion'>): void {
  prepared(
    db,
    `INSERT INTO risk (${written.map(columnOf).join(', ')}, row_version)
     VALUES (${written.map((name) => `:${name}`).join(', ')}, 1)`,
  ).run(toColumns(risk))
}

const fixed: ReadonlySet<string> = new Set([
  ...['id', 'analysisId', 'serial', 'number', 'subjectKind', 'subjectKey', 'rule', 'threatId', 'threatTitle'],
  ...['previousRiskId', 'proposal'],
])
const changeable = written.filter((name) => !fixed.has(name))

/** What may change of a risk but its proposal. Throws `stale_row` where it changed since it was read. */
export function updateRisk(db: Database, risk: RiskRow, expectedRowVersion: number): void {
  const columns: Record<string, unknown> = toColumns(risk)
  const { changes } = prepared(
    db,
    `UPDATE risk SET ${changeable.map((name) => `${columnOf(name)} = :${name}`).join(', ')},
       row_version = row_version + 1
     WHERE id = :id AND row_version = :expectedRowVersion`,
  ).run({
    ...Object.fromEntries(changeable.map((name) => [name, columns[name]])),
    ...{ id: risk.id, expectedRowVersion },
  })
  if (changes === 0) throw staleRow('risk', risk.id)
}

/** Sets what is proposed, in one statement for many. It follows from the method and the baseline, so no row version moves. */
export function updateProposals(db: Database, proposals: readonly Pick<RiskRow, 'id' | 'proposal'>[]): void {
  db.prepare(
    `UPDATE risk SET proposal_json = given.proposal
     FROM (SELECT value ->> 0 AS id, value -> 1 AS proposal FROM json_each(?)) AS given WHERE risk.id = given.id`,
  ).run(JSON.stringify(proposals.map(({ id, proposal: proposed }) => [id, proposed])))
}

function toColumns({ rule, proposal: proposed, residual, ...risk }: Omit<RiskRow, 'rowVersion'>) {
  return {
    ...risk,
    rule: rule && JSON.stringify(rule),
    proposal: proposed && JSON.stringify(proposed),
    residualLikelihood: residual.likelihood,
    residualLoss: residual.loss,
    residualThreatLevel: residual.threatLevel,
    residualVulnerability: residual.vulnerability,
    residualImportance: residual.importance,
  }
}
