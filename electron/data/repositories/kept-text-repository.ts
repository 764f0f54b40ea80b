import { z } from 'zod'
import type { Database } from '../database.ts'
import { parseRows } from '../parse-rows.ts'

const row = z.object({ text: z.string() })

/** Every value that may be the name of an encrypted text. */
export function listKeptTexts(db: Database): string[] {
  const rows = db
    .prepare(
      `SELECT name AS text FROM policy_document WHERE name GLOB '§*'
       UNION SELECT title FROM edition WHERE title GLOB '§*' UNION SELECT source_text FROM edition WHERE source_text GLOB '§*'
       UNION SELECT reason FROM edition WHERE reason GLOB '§*' UNION SELECT summary FROM edition WHERE summary GLOB '§*'
       UNION SELECT withdrawal_reason FROM edition WHERE withdrawal_reason GLOB '§*'
       UNION SELECT file_name FROM attachment WHERE file_name GLOB '§*'
       UNION SELECT reason FROM approval WHERE reason GLOB '§*'
       UNION SELECT title FROM incident UNION SELECT circumstances FROM incident UNION SELECT impact FROM incident
       UNION SELECT first_aid FROM incident UNION SELECT cause FROM incident UNION SELECT prevention FROM incident
       UNION SELECT reporter_name FROM incident UNION SELECT receiver_name FROM incident
       UNION SELECT reopening_reason FROM incident WHERE reopening_reason IS NOT NULL
       UNION SELECT withdrawal_reason FROM incident WHERE withdrawal_reason IS NOT NULL
       UNION SELECT recipient FROM incident_notice`,
    )
    .all()
  return parseRows('closed_text', row, rows).map(({ text }) => text)
}
