import type { Migration } from './migration.ts'

export const migration0017: Migration = {
  number: 17,
  name: 'checklist edition texts',
  sql: `
-- the words above the questions are a part of an edition; editions from before this have none
ALTER TABLE checklist_edition ADD COLUMN title TEXT;
ALTER TABLE checklist_edition ADD COLUMN introduction TEXT;
`,
}
