import { z } from 'zod'
import { riskAnalysisId, riskId } from '../../../shared/contract/fields.ts'
import { rating, riskBand } from '../../../shared/contract/risk-values.ts'
import type { RiskAnalysisId, RiskId } from '../../../shared/domain/id/branded-id.ts'
import { listedRiskColumns } from '../../../shared/domain/risk/listed-risk.ts'
import { treatments } from '../../../shared/domain/risk/treatment.ts'
import type { Database } from '../database.ts'
import { parseRows } from '../parse-rows.ts'
import { prepared } from '../prepared.ts'

type ListedColumn = (typeof listedRiskColumns)[number]

const fromElsewhere: Partial<Record<ListedColumn, string>> = {
  threatGroup: 'threat.threat_group',
  previousScore: 'previous.score',
  previousBand: 'previous.band',
  proposal: 'json(risk.proposal_json)',
  ownerUnitName: 'unit.name',
  measureCount: '(SELECT count(*) FROM risk_measure WHERE risk_measure.risk_id = risk.id)',
  acceptedOn: 'acceptance.accepted_on',
  acceptedUntil: 'acceptance.valid_until',
  acceptedBy: 'acceptance.accepted_by',
}

const columns = listedRiskColumns.map(
  (name) => fromElsewhere[name] ?? `risk.${name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}`,
)

/** The risks of an analysis as one JSON text, each a list in the order of `listedRiskColumns`; made by SQLite itself. */
export function listCompactRisks(db: Database, id: RiskAnalysisId): string {
  const sql = `SELECT json_group_array(json_array(${columns.join(', ')}) ORDER BY risk.serial) FROM risk
    JOIN threat ON threat.id = risk.threat_id
    LEFT JOIN risk AS previous ON previous.id = risk.previous_risk_id
    LEFT JOIN unit ON unit.id = risk.owner_unit_id
    LEFT JOIN risk_acceptance AS acceptance ON acceptance.risk_id = risk.id AND acceptance.state = 'active'
    WHERE risk.analysis_id = ?`
  return String(prepared(db, sql).pluck().get(id))
}

const rated = rating.extend({ count: z.number() })

/** How often each rating occurs among the standing risks of an analysis. */
export function countRatings(db: Database, id: RiskAnalysisId): z.infer<typeof rated>[] {
  const sql = `SELECT likelihood, loss, threat_level AS threatLevel, vulnerability, importance, count(*) AS count
    FROM risk WHERE analysis_id = ? AND state = 'active'
    GROUP BY likelihood, loss, threat_level, vulnerability, importance`
  return parseRows('risk', rated, prepared(db, sql).all(id))
}

const yearRow = z.object({
  riskAnalysisId,
  riskId,
  fiscalYear: z.number(),
  number: z.string(),
  score: z.number().nullable(),
  band: riskBand.nullable(),
  treatment: z.enum(treatments).nullable(),
  residualScore: z.number().nullable(),
})

/** The same risk in the analyses before, the newest first. */
export function listRiskYears(db: Database, id: RiskId): z.infer<typeof yearRow>[] {
  const sql = `WITH RECURSIVE before (id) AS (
      SELECT previous_risk_id FROM risk WHERE id = ?
      UNION SELECT previous_risk_id FROM risk JOIN before ON risk.id = before.id)
    SELECT risk.analysis_id AS riskAnalysisId, risk.id AS riskId, fiscal_year AS fiscalYear, risk.number, score, band,
      treatment, residual_score AS residualScore
    FROM before JOIN risk ON risk.id = before.id JOIN risk_analysis ON risk_analysis.id = risk.analysis_id
    ORDER BY fiscal_year DESC`
  return parseRows('risk', yearRow, prepared(db, sql).all(id))
}
