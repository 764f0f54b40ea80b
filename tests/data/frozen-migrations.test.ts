import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openDataFile } from '../../electron/data/data-file.ts'
import { type Database, openDatabase } from '../../electron/data/database.ts'
import { allMigrations } from '../../electron/data/migrations/all-migrations.ts'
import { runMigrations } from '../../electron/data/migrations/run-migrations.ts'
import { aFolder } from '../support/a-program.ts'

/** The SHA-256 of each step's SQL, cut to 16 digits. A released step is never edited: a new wish is a new step. */
const frozen: readonly (readonly [string, string])[] = [
  ['history', '09522288b88c7381'],
  ['organization', '0c5047a8510ca2fc'],
  ['account', 'faa44dd00e000580'],
  ['unit and staff member', 'ea2b381755ba4e31'],
  ['policy-document', 'e077b61917405528'],
  ['checklist', '40f1e4e783dab124'],
  ['inspection', '322218528271bdf8'],
  ['issued report', 'a336c08d4484168e'],
  ['backup', '9caeea7f83c573f6'],
  ['confirmation and origin of answers', '6b0b5da4a64bf110'],
  ['checklist edition', 'dbad0271cd705fd2'],
  ['attachment and finding', 'a70f4058bf6c8014'],
  ['issued report kinds', '3e4a751ecca6e5d4'],
  ['approval and seal', '51a01cb6b6ee1eab'],
  ['deputy of head and returned finding', '3153196a99e1f762'],
  ['body key', 'a5184933c29f7f83'],
  ['checklist edition texts', '1c63017b09074ead'],
  ['policy document editions', '13aa20a47fd66743'],
  ['approval of edition', '23b59f56615b43a8'],
  ['policy review', '5857708e6a831241'],
  ['measure', '9496000fce89faa2'],
  ['comparison setting', 'c056f142392e27f1'],
  ['asset', '53532636bf6d152b'],
  ['asset-import', '1173b0d83fe3515a'],
  ['stocktaking', 'c52d1c10e8a5aec8'],
  ['threat', '4419023ca0c45e89'],
  ['risk', 'c451b62eca97693f'],
  ['finding asset', '58df26244b32bba4'],
  ['backup-file', '686c346ea327ac0b'],
  ['sign-in try', 'c92d6a64dbb1d4d7'],
  ['backup-program-edition', 'f5a24380a5cd3940'],
  ['cancelled stocktaking', '54044549fa1964c8'],
  ['closed-text', '3a3e4f8d859081df'],
  ['incident', '674c4293a5c76228'],
  ['conversion', '5d4f6f78af6603dd'],
]

function dumpSchema(db: Database): unknown[] {
  return db.prepare('SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name').all()
}

describe('the released migrations', () => {
  it('are numbered from 1 without a gap', () => {
    expect(allMigrations.map(({ number }) => number)).toEqual(allMigrations.map((_, index) => index + 1))
  })

  it('are as they were released', () => {
    const hashes = allMigrations.map(({ name, sql }) => [
      name,
      createHash('sha256').update(sql).digest('hex').slice(0, 16),
    ])
    expect(hashes).toEqual(frozen)
  })

  it('give the same file at once and one by one, each on the file of the step before', () => {
    const folder = aFolder()
    const atOnce = openDatabase(join(folder, 'at-once.db'))
    runMigrations(atOnce, allMigrations)
    const file = join(folder, 'daicho.db')
    const first = openDatabase(file)
    runMigrations(first, allMigrations.slice(0, 1))
    first.close()
    allMigrations.forEach((_, index) => {
      openDataFile(file, allMigrations.slice(0, index + 1)).close()
    })
    const oneByOne = openDataFile(file)
    expect(dumpSchema(oneByOne)).toEqual(dumpSchema(atOnce))
    oneByOne.close()
    atOnce.close()
  })

  it('make only STRICT tables', () => {
    const db = openDatabase(join(aFolder(), 'daicho.db'))
    runMigrations(db, allMigrations)
    const loose = db.prepare(
      'SELECT name FROM pragma_table_list WHERE schema = ? AND strict = 0 AND name NOT LIKE ?',
    )
    expect(loose.pluck().all('main', 'sqlite_%')).toEqual([])
    db.close()
  })
})
