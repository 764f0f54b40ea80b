import type { SetUpInput } from '../../shared/contract/startup.ts'
import { type Role, roles } from '../../shared/domain/account/role.ts'
import type { AccountId } from '../../shared/domain/id/branded-id.ts'
import { getAccount, insertAccount } from '../data/repositories/account-repository.ts'
import { listAssetLevels } from '../data/repositories/asset-setting-repository.ts'
import { getOrganization, insertOrganization } from '../data/repositories/organization-repository.ts'
import { replaceRecoveryCode } from '../data/repositories/recovery-code-repository.ts'
import type { KeyMaterial } from '../files/certificate.ts'
import { toRecordedAccount } from './account-record.ts'
import { keepBackupFolder } from './backup/backup-service.ts'
import { keepBodyKey } from './body-key-service.ts'
import { loadBuiltInChecklists } from './checklist-service.ts'
import { type FreshHolder, keepKeyHolder } from './closed/key-holder-service.ts'
import { loadBuiltInMeasures } from './measure-built-in.ts'
import { insertFirstEdition } from './policy-service.ts'
import { recordChange, type ServiceContext } from './service-context.ts'
import { loadBuiltInThreats } from './threat-service.ts'
import { createUnit } from './unit-service.ts'

/** The wizard's answers with its secrets already hashed. */
export type FirstRecords = Omit<SetUpInput, 'administrator'> & {
  administrator: Pick<SetUpInput['administrator'], 'displayName' | 'loginName'>
  passwordHash: string
  recoveryCodeHash: string
  /** What the recovery code opens of the 実施手順. */
  recoveryHolder: FreshHolder
  bodyKey: KeyMaterial
  isSample: boolean
}

// in a small body the one who installs also runs the year
const firstRoles: ReadonlySet<Role> = new Set(['officer', 'administrator'])

/** Fills a new file: the body with its key, its units, its policy, checklists, measures, threats and the first administrator. */
export function insertFirstRecords(context: ServiceContext, input: FirstRecords): void {
  const administratorId: AccountId = context.newId()
  const { displayName } = input.administrator
  const acting: ServiceContext = {
    ...context,
    actor: { accountId: administratorId, name: displayName, roles: ['administrator'], staffMemberId: null },
  }
  insertOrganizationRecord(acting, input)
  recordBuiltInLevels(acting)
  keepBodyKey(acting, input.bodyKey)
  for (const unit of input.units) createUnit(acting, unit)
  insertFirstEdition(acting, input.policy)
  loadBuiltInChecklists(acting)
  loadBuiltInMeasures(acting)
  loadBuiltInThreats(acting)
  insertAdministrator(acting, administratorId, input)
  if (input.backupFolder !== null) keepBackupFolder(acting, input.backupFolder)
  replaceRecoveryCode(context.db, input.recoveryCodeHash, context.now().toISOString())
  keepKeyHolder(acting, input.recoveryHolder)
}

function insertOrganizationRecord(context: ServiceContext, input: FirstRecords): void {
  insertOrganization(context.db, {
    name: input.organizationName,
    addressee: '管理者',
    sender: '情報セキュリティ責任者',
    approvalBoxes: ['管理者', '事務局長', '課長', '係長', '担当'].map((title) => ({
      title,
      accountId: null,
    })),
    inspectionResultFormNumber: '',
    idleLockMinutes: 10,
    isSample: input.isSample,
  })
  const after = getOrganization(context.db)
  recordChange(context, {
    act: 'startup.setUp',
    recordKind: 'organization',
    recordId: '1',
    before: null,
    after,
  })
}

/** The levels of assets are in every new file; the history begins with them as the body finds them. */
function recordBuiltInLevels(context: ServiceContext): void {
  for (const after of listAssetLevels(context.db)) {
    const recordId = `${after.aspect} ${after.code}`
    recordChange(context, {
      act: 'assets.loadLevels',
      recordKind: 'assetLevel',
      recordId,
      before: null,
      after,
    })
  }
}

function insertAdministrator(context: ServiceContext, id: AccountId, input: FirstRecords): void {
  const { loginName, displayName } = input.administrator
  const account = { id, loginName, displayName, roles: roles.filter((role) => firstRoles.has(role)) }
  const { passwordHash } = input
  insertAccount(context.db, { ...account, staffMemberId: null, passwordHash, mustChangePassword: false })
  const after = toRecordedAccount(getAccount(context.db, id))
  recordChange(context, { act: 'accounts.create', recordKind: 'account', recordId: id, before: null, after })
}
