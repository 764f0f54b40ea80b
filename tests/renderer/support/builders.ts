import type { SessionState, SignedInAccount } from '../../../shared/contract/session.ts'
import type { StartupStatus } from '../../../shared/contract/startup.ts'
import type { AccountId } from '../../../shared/domain/id/branded-id.ts'

export function aSignedInAccount(part: Partial<SignedInAccount> = {}): SignedInAccount {
  return {
    // an id of a test is as good as any
    id: 'account-1' as AccountId,
    loginName: 'soumu01',
    displayName: '髙橋 花子',
    roles: ['officer', 'administrator'],
    staffMemberId: null,
    mustChangePassword: false,
    isUnitHead: false,
    ...part,
  }
}

export function aSessionState(part: Partial<SessionState> = {}): SessionState {
  return {
    state: 'signedIn',
    account: aSignedInAccount(),
    organizationName: '北松北部環境組合',
    isSample: false,
    today: '2026-11-22',
    fiscalYear: 2026,
    idleLockMinutes: 15,
    clockBackFrom: null,
    ...part,
  }
}

export function aStartupStatus(part: Partial<StartupStatus> = {}): StartupStatus {
  return {
    state: 'ready',
    dataFolder: 'C:\\ProgramData\\infosec-daicho',
    proposedFolder: 'C:\\ProgramData\\infosec-daicho',
    isSample: false,
    canReadOnly: false,
    readOnlyPlace: null,
    canChooseFolder: true,
    programEdition: '0.1.0',
    ...part,
  }
}
