import { readFileSync } from 'node:fs'
import { parseChecklist } from '../../../shared/domain/checklist/parse-checklist.ts'

/** The three checklists of assets/checklists, in the order of the audiences. */
export const builtInChecklists = ['staff', 'manager', 'system-administrator'].map((name) =>
  parseChecklist(
    JSON.parse(readFileSync(new URL(`../../../assets/checklists/${name}.json`, import.meta.url), 'utf8')),
  ),
)

export const builtInQuestions = builtInChecklists.flatMap((checklist) => checklist.questions)
