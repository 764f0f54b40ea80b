import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Checklist } from '../../shared/contract/checklists.ts'
import { parseChecklist } from '../../shared/domain/checklist/parse-checklist.ts'
import { insertChecklist, listChecklists } from '../data/repositories/checklist-repository.ts'
import { inTransaction, recordChange, type ServiceContext } from './service-context.ts'

const builtInFiles = ['staff.json', 'manager.json', 'system-administrator.json']

/** The checklists as the next inspection would copy them, in the order of the audiences. */
export function showChecklists(context: ServiceContext): Checklist[] {
  return listChecklists(context.db)
}

/** Puts the built-in checklists of `assets/checklists` into the records, for those audiences that have none yet. */
export function loadBuiltInChecklists(context: ServiceContext): void {
  const checklists = builtInFiles.map((name) => {
    const file = join(context.assetsFolder, 'checklists', name)
    return parseChecklist(JSON.parse(readFileSync(file, 'utf8')))
  })
  inTransaction(context, () => {
    const present = new Set(listChecklists(context.db).map((checklist) => checklist.audience))
    for (const { audience, title, introduction, questions } of checklists) {
      if (present.has(audience)) continue
      const rows = questions.map((question) => ({ ...question, provisions: [...question.provisions] }))
      insertChecklist(context.db, { audience, title, introduction, questions: rows })
      recordChange(context, {
        act: 'checklists.load',
        recordKind: 'checklist',
        recordId: audience,
        before: null,
        after: { title, questionCount: rows.length },
      })
    }
  })
}
