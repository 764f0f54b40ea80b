import { z } from 'zod'
import { type Role, roles } from '../../../shared/domain/account/role.ts'
import type { AccountId, StaffMemberId } from '../../../shared/domain/id/branded-id.ts'
import { AppError, notFound, staleRow } from '../../../shared/errors/app-error.ts'
import type { Database } from '../database.ts'
import { prepared } from '../prepared.ts'

const row = z.object({
  // the brand exists for the compiler only
  id: z.string().transform((id) => id as AccountId),
  loginName: z.string(),
  displayName: z.string(),
  staffMemberId: z
    .string()
    .transform((id) => id as StaffMemberId)
    .nullable(),
  roles: z.string().transform((text) => roles.filter((role) => text.split(' ').includes(role))),
  passwordHash: z.string(),
  mustChangePassword: z.number().transform((flag) => flag === 1),
  state: z.enum(['active', 'retired']),
  lastSignedInAt: z.string().nullable(),
  failedCount: z.number(),
  lastFailedAt: z.string().nullable(),
  rowVersion: z.number(),
})

/** An account as it is kept. Never leaves the services: it holds the password's hash. */
export type AccountRow = Readonly<z.infer<typeof row>>

const select = `SELECT id, login_name AS loginName, display_name AS displayName, staff_member_id AS staffMemberId,
  coalesce((SELECT group_concat(role, ' ') FROM account_role WHERE account_id = account.id), '') AS roles,
  password_hash AS passwordHash, must_change_password AS mustChangePassword, state,
  last_signed_in_at AS lastSignedInAt, failed_count AS failedCount, last_failed_at AS lastFailedAt,
  row_version AS rowVersion FROM account`

export function findAccount(db: Database, accountId: AccountId): AccountRow | undefined {
  return parseOptional(prepared(db, `${select} WHERE id = ?`).get(accountId))
}

/** Throws `not_found` for an unknown id. */
export function getAccount(db: Database, accountId: AccountId): AccountRow {
  const account = findAccount(db, accountId)
  if (!account) throw notFound('account', accountId)
  return account
}

export function findAccountByLoginName(db: Database, loginName: string): AccountRow | undefined {
  return parseOptional(prepared(db, `${select} WHERE login_name = ?`).get(loginName))
}

export function findAccountOfStaffMember(db: Database, staffMemberId: StaffMemberId): AccountRow | undefined {
  return parseOptional(db.prepare(`${select} WHERE staff_member_id = ?`).get(staffMemberId))
}

/** Every account, active ones first, then by the name they sign in with. */
export function listAccounts(db: Database): AccountRow[] {
  return db.prepare(`${select} ORDER BY state, login_name`).all().map(parseRow)
}

/** How many active administrators there are besides the given account. */
export function countOtherAdministrators(db: Database, accountId: AccountId): number {
  return Number(
    db
      .prepare(
        `SELECT count(*) FROM account JOIN account_role ON account_role.account_id = account.id
         WHERE role = 'administrator' AND state = 'active' AND account.id <> ?`,
      )
      .pluck()
      .get(accountId),
  )
}

type NewAccount = Pick<
  AccountRow,
  'id' | 'loginName' | 'displayName' | 'roles' | 'staffMemberId' | 'passwordHash' | 'mustChangePassword'
>

export function insertAccount(db: Database, account: NewAccount): void {
  db.prepare(
    `INSERT INTO account (id, login_name, display_name, staff_member_id, password_hash, must_change_password, state,
       row_version)
     VALUES (:id, :loginName, :displayName, :staffMemberId, :passwordHash, :mustChangePassword, 'active', 1)`,
  ).run({
    id: account.id,
    loginName: account.loginName,
    displayName: account.displayName,
    staffMemberId: account.staffMemberId,
    passwordHash: account.passwordHash,
    mustChangePassword: account.mustChangePassword ? 1 : 0,
  })
  replaceRoles(db, account.id, account.roles)
}

type AccountUpdate = Pick<AccountRow, 'id' | 'displayName' | 'roles' | 'staffMemberId' | 'state'>

/** Throws `stale_row` where the account changed since it was read. */
export function updateAccount(db: Database, account: AccountUpdate, expectedRowVersion: number): void {
  const { changes } = db
    .prepare(
      `UPDATE account SET display_name = :displayName, staff_member_id = :staffMemberId, state = :state,
         row_version = row_version + 1 WHERE id = :id AND row_version = :expectedRowVersion`,
    )
    .run({
      id: account.id,
      displayName: account.displayName,
      staffMemberId: account.staffMemberId,
      state: account.state,
      expectedRowVersion,
    })
  if (changes === 0) throw staleRow('account', account.id)
  replaceRoles(db, account.id, account.roles)
}

/** Sets a new password; it also ends the delay after wrong ones. */
export function updatePassword(
  db: Database,
  password: { accountId: AccountId; passwordHash: string; mustChangePassword: boolean },
): void {
  db.prepare(
    `UPDATE account SET password_hash = :passwordHash, must_change_password = :mustChangePassword, failed_count = 0,
       last_failed_at = NULL, row_version = row_version + 1 WHERE id = :accountId`,
  ).run({ ...password, mustChangePassword: password.mustChangePassword ? 1 : 0 })
}

/** Not an edit of the record: the row version stays. */
export function updateAfterSignIn(db: Database, accountId: AccountId, at: string): void {
  db.prepare(
    'UPDATE account SET last_signed_in_at = ?, failed_count = 0, last_failed_at = NULL WHERE id = ?',
  ).run(at, accountId)
}

/** Not an edit of the record: the row version stays. */
export function updateAfterWrongPassword(
  db: Database,
  accountId: AccountId,
  { failedCount, at }: { failedCount: number; at: string },
): void {
  db.prepare('UPDATE account SET failed_count = ?, last_failed_at = ? WHERE id = ?').run(
    failedCount,
    at,
    accountId,
  )
}

function replaceRoles(db: Database, accountId: AccountId, held: readonly Role[]): void {
  db.prepare('DELETE FROM account_role WHERE account_id = ?').run(accountId)
  const insert = db.prepare('INSERT INTO account_role (account_id, role) VALUES (?, ?)')
  for (const role of new Set(held)) insert.run(accountId, role)
}

function parseOptional(value: unknown): AccountRow | undefined {
  return value === undefined ? undefined : parseRow(value)
}

function parseRow(value: unknown): AccountRow {
  const parsed = row.safeParse(value)
  if (parsed.success) return parsed.data
  throw new AppError('storage_corrupt', { table: 'account' }, parsed.error)
}
