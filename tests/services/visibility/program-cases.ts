import { onSameDisk } from '../../support/a-backup-place.ts'
import { testPassword } from '../../support/a-program.ts'
import { type CallCases, nothing, targetOf } from './call-case.ts'

export const startupCases: CallCases<'startup'> = {
  status: nothing,
  chooseFolder: () => [{ purpose: 'data' }, { purpose: 'backup' }],
  useFolder: ({ dataFolder }) => [{ folder: dataFolder }],
  startSample: nothing,
  leaveSample: nothing,
  builtInPolicy: nothing,
  checkStatus: nothing,
  startCheck: () => [{ onlyIfDue: false }],
  cancelCheck: nothing,
  goOnReadOnly: nothing,
  saveDamaged: ({ dataFolder }) => [{ folder: dataFolder }],
  setUp: () => [
    {
      organizationName: '別の組合',
      units: [{ name: '総務課', body: 'manager' }],
      policy: { source: 'builtIn' },
      administrator: { displayName: '別の人', loginName: 'another', password: 'べつのひとのあいことば1' },
      backupFolder: null,
    },
  ],
}

export const sessionCases: CallCases<'session'> = {
  current: nothing,
  listSignInNames: nothing,
  signIn: ({ loginNames }) => [
    { loginName: loginNames.respondent ?? '', password: testPassword },
    { loginName: loginNames.administrator ?? '', password: 'ちがうあいことば' },
    { loginName: 'いない人', password: 'ちがうあいことば' },
  ],
  signOut: nothing,
  lock: nothing,
  unlock: () => [{ password: testPassword }, { password: 'ちがうあいことば' }],
  keepAlive: nothing,
  changePassword: () => [{ currentPassword: testPassword, newPassword: 'あたらしいあいことばです1' }],
  recover: ({ recoveryCode }) => [
    { recoveryCode, loginName: 'admin', newPassword: 'あたらしいあいことばです1' },
    { recoveryCode: 'AAAA-BBBB', loginName: 'admin', newPassword: 'あたらしいあいことばです1' },
  ],
}

export const accountCases: CallCases<'accounts'> = {
  list: nothing,
  create: () => [
    {
      ...{ loginName: 'shinjin', displayName: '新人', roles: ['respondent'], staffMemberId: null },
      initialPassword: 'はじめてのあいことばです1',
    },
  ],
  createForStaff: ({ staff }) => [{ staffMemberIds: [staff.quiet.id] }],
  update: async (union) => {
    const { account, displayName, staffMemberId } = await findAccount(union)
    return [{ ...targetOf('accountId', account), displayName, roles: ['respondent'], staffMemberId }]
  },
  resetPassword: async (union) => [targetOf('accountId', (await findAccount(union)).account)],
  retire: async (union) => [targetOf('accountId', (await findAccount(union)).account)],
  reinstate: async (union) => [targetOf('accountId', (await findAccount(union, 'retired')).account)],
  proposePassword: nothing,
  recoveryCodeDate: nothing,
  renewRecoveryCode: () => [{ password: testPassword }, { password: 'ちがうあいことば' }],
}

async function findAccount(
  { signedInAs }: Parameters<CallCases<'accounts'>['update']>[0],
  state: 'active' | 'retired' = 'active',
) {
  const administrator = await signedInAs('administrator')
  const accounts = await administrator.accounts.list({})
  const account = accounts.find((one) => one.state === state && one.roles.join() === 'respondent')
  if (account === undefined) throw new Error(`no ${state} account`)
  return { account, displayName: account.displayName, staffMemberId: account.staffMemberId }
}

export const organizationCases: CallCases<'organization'> = {
  get: nothing,
  certificate: nothing,
  exportCertificate: nothing,
  update: async ({ officer }) => {
    const { rowVersion, isSample: _, ...organization } = await officer.organization.get({})
    return [{ ...organization, name: '別の組合', expectedRowVersion: rowVersion }]
  },
}

export const backupCases: CallCases<'backups'> = {
  status: nothing,
  updateSetting: async ({ officer }) => {
    const { setting } = await officer.backups.status({})
    return [{ ...setting, keptCount: 20, expectedRowVersion: setting.rowVersion }]
  },
  run: ({ clock }) => {
    // the name of a copy has the second in it
    clock.advanceSeconds(1)
    return [onSameDisk]
  },
  stage: nothing,
  cancel: nothing,
}

/** What moving does is seen in its own test: here it is asked for a place that there is none of. */
export const dataFolderCases: CallCases<'dataFolder'> = {
  status: nothing,
  show: nothing,
  move: ({ dataFolder }) => [{ folder: `${dataFolder}-none` }],
  stage: nothing,
  cancel: nothing,
}

const backupFile: CallCases<'restores'>['inspect'] = (union) => [{ file: union.backupFile, passphrase: null }]

export const restoreCases: CallCases<'restores'> = {
  chooseFile: nothing,
  listFiles: nothing,
  findNewest: nothing,
  inspect: backupFile,
  rehearse: backupFile,
  run: (union) => {
    // the folder put aside has the second in its name
    union.clock.advanceSeconds(1)
    return backupFile(union)
  },
  stage: nothing,
  cancel: nothing,
}
