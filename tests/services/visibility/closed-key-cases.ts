import { type CallCases, nothing } from './call-case.ts'

type Union = Parameters<CallCases<'home'>['get']>[0]

/** The accounts of the officer and of a respondent. */
async function listAccountIds({ signedInAs }: Union) {
  const administrator = await signedInAs('administrator')
  const accounts = await administrator.accounts.list({})
  return accounts.filter(({ loginName }) => /^(officer|respondent)/.test(loginName)).map(({ id }) => id)
}

export const closedKeyCases: CallCases<'closedKeys'> = {
  status: nothing,
  grant: async (union) => [{ accountIds: await listAccountIds(union) }],
  revoke: async (union) => (await listAccountIds(union)).map((accountId) => ({ accountId })),
  grantToRecoveryCode: ({ recoveryCode }) => [{ recoveryCode }, { recoveryCode: 'AAAA-BBBB' }],
  openByRecoveryCode: ({ recoveryCode }) => [{ recoveryCode }, { recoveryCode: 'AAAA-BBBB' }],
}

export const conversionCases: CallCases<'conversions'> = {
  status: nothing,
  run: nothing,
  stage: nothing,
  cancel: nothing,
  listLeftovers: nothing,
  removeLeftover: () => [{ place: '/no such place' }],
}
