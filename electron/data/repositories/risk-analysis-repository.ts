import { z } from 'zod'
import { riskAnalysisId } from '../../../shared/contract/fields.ts'
import { riskAnalysis } from '../../../shared/contract/risk-analysis-views.ts'
import { baseline, riskMethod } from '../../../shared/contract/risk-values.ts'
import type { RiskAnalysisId } from '../../../shared/domain/id/branded-id.ts'
import { notFound, staleRow } from '../../../shared/errors/app-error.ts'
import type { Database } from '../database.ts'
import { jsonColumn } from '../json-column.ts'
import { parseRow, parseRows } from '../parse-rows.ts'

const row = riskAnalysis.omit({ method: true, baseline: true }).extend({
  serial: z.number(),
  method: jsonColumn(riskMethod),
  baseline: jsonColumn(baseline).nullable(),
})

/** リスク分析 of a 年度 without its risks. */
export type RiskAnalysisRow = Readonly<z.infer<typeof row>>

const select = `SELECT id, number, fiscal_year AS fiscalYear, serial, state, method_json AS method,
  baseline_json AS baseline, purpose, overview, started_on AS startedOn, closed_on AS closedOn, closed_by AS closedBy,
  withdrawal_reason AS withdrawalReason, previous_id AS previousId, created_at AS createdAt,
  created_by AS createdBy, row_version AS rowVersion FROM risk_analysis`

/** Every analysis, the newest first; those withdrawn too. */
export function listRiskAnalyses(db: Database): RiskAnalysisRow[] {
  const rows = db.prepare(`${select} ORDER BY fiscal_year DESC, serial DESC`).all()
  return parseRows('risk_analysis', row, rows)
}

/** Throws `not_found` where there is none. */
export function getRiskAnalysis(db: Database, id: RiskAnalysisId): RiskAnalysisRow {
  const found = db.prepare(`${select} WHERE id = ?`).get(id)
  if (found === undefined) throw notFound('riskAnalysis', id)
  return parseRow('risk_analysis', row, found)
}

/** The analysis of a 年度 that was not withdrawn, or undefined. */
export function findStandingAnalysis(db: Database, fiscalYear: number): RiskAnalysisRow | undefined {
  const found = db.prepare(`${select} WHERE fiscal_year = ? AND state <> 'withdrawn'`).get(fiscalYear)
  return found === undefined ? undefined : parseRow('risk_analysis', row, found)
}

/** The newest analysis of an earlier 年度 that was not withdrawn, or undefined. */
export function findAnalysisBefore(db: Database, fiscalYear: number): RiskAnalysisRow | undefined {
  const sql = `${select} WHERE fiscal_year < ? AND state <> 'withdrawn' ORDER BY fiscal_year DESC LIMIT 1`
  const found = db.prepare(sql).get(fiscalYear)
  return found === undefined ? undefined : parseRow('risk_analysis', row, found)
}

/** The highest serial of a 年度's analyses; 0 before the first. */
export function getLastAnalysisSerial(db: Database, fiscalYear: number): number {
  const sql = 'SELECT coalesce(max(serial), 0) FROM risk_analysis WHERE fiscal_year = ?'
  return Number(db.prepare(sql).pluck().get(fiscalYear))
}

type NewAnalysis = Pick<
  RiskAnalysisRow,
  | 'id'
  | 'number'
  | 'fiscalYear'
  | 'serial'
  | 'method'
  | 'baseline'
  | 'purpose'
  | 'startedOn'
  | 'previousId'
  | 'createdAt'
  | 'createdBy'
>

export function insertRiskAnalysis(db: Database, { method, baseline: taken, ...added }: NewAnalysis): void {
  db.prepare(
    `INSERT INTO risk_analysis (id, number, fiscal_year, serial, state, method_json, baseline_json, purpose, overview, started_on,
       closed_by, previous_id, created_at, created_by, row_version)
     VALUES (:id, :number, :fiscalYear, :serial, 'open', :methodJson, :baselineJson, :purpose, '', :startedOn, '', :previousId,
       :createdAt, :createdBy, 1)`,
  ).run({
    ...added,
    methodJson: JSON.stringify(method),
    baselineJson: taken && JSON.stringify(taken),
  })
}

/** Throws `stale_row` where the analysis changed since it was read. */
export function updateRiskAnalysis(db: Database, changed: RiskAnalysisRow, expectedRowVersion: number): void {
  const { id, state, method, purpose, overview, startedOn, closedOn, closedBy, withdrawalReason } = changed
  const { changes } = db
    .prepare(
      `UPDATE risk_analysis SET state = :state, method_json = :methodJson, baseline_json = :baselineJson,
         purpose = :purpose, overview = :overview, started_on = :startedOn, closed_on = :closedOn,
         closed_by = :closedBy, withdrawal_reason = :withdrawalReason, row_version = row_version + 1
       WHERE id = :id AND row_version = :expectedRowVersion`,
    )
    .run({
      ...{
        id,
        state,
        purpose,
        overview,
        startedOn,
        closedOn,
        closedBy,
        withdrawalReason,
        expectedRowVersion,
      },
      methodJson: JSON.stringify(method),
      baselineJson: changed.baseline && JSON.stringify(changed.baseline),
    })
  if (changes === 0) throw staleRow('riskAnalysis', id)
}

const setting = z.object({ method: jsonColumn(riskMethod).nullable(), rowVersion: z.number() })
export type RiskSettingRow = Readonly<z.infer<typeof setting>>

/** How the next analysis weighs; null is as the program ships it. */
export function getRiskSetting(db: Database): RiskSettingRow {
  const sql = 'SELECT method_json AS method, row_version AS rowVersion FROM risk_analysis_setting'
  return parseRow('risk_analysis_setting', setting, db.prepare(sql).get())
}

/** Throws `stale_row` where the setting changed since it was read. */
export function updateRiskSetting(
  db: Database,
  { method }: Pick<RiskSettingRow, 'method'>,
  expectedRowVersion: number,
): void {
  const { changes } = db
    .prepare(
      `UPDATE risk_analysis_setting SET method_json = :methodJson, row_version = row_version + 1
       WHERE id = 1 AND row_version = :expectedRowVersion`,
    )
    .run({ methodJson: method && JSON.stringify(method), expectedRowVersion })
  if (changes === 0) throw staleRow('riskAnalysisSetting', '1')
}

const count = z.object({
  analysisId: riskAnalysisId,
  state: z.enum(['active', 'ended']),
  band: z.enum(['low', 'medium', 'high']).nullable(),
  count: z.number(),
})

/** How many risks of each analysis there are of each band. */
export function countRisksByBand(db: Database): z.infer<typeof count>[] {
  const sql = `SELECT analysis_id AS analysisId, state, band, count(*) AS count FROM risk
    GROUP BY analysis_id, state, band`
  return parseRows('risk', count, db.prepare(sql).all())
}
