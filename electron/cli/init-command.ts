import { setUpInput } from '../../shared/contract/startup.ts'
import { invalidInput } from '../../shared/errors/app-error.ts'
import { invariant } from '../../shared/errors/invariant.ts'
import { showAccounts } from '../services/account-service.ts'
import { toCost } from '../services/password-check.ts'
import { resetPassword } from '../services/password-reset-service.ts'
import { makeInitialPassword } from '../services/secret-text.ts'
import { setUp } from '../services/startup-service.ts'
import type { RecordsCall } from './command-surroundings.ts'
import type { Outcome } from './outcome.ts'
import { refuseUnusable, toCommandContext, withProgram } from './with-program.ts'

/** The administrator who signs in first, and a unit to begin with; both are changed on screen. */
const administrator = { displayName: '管理者', loginName: '管理者' }
const units = [{ name: '事務局', body: 'manager' as const }]

/**
 * `init`: a new data folder with the built-in policy and checklists. The first password and the recovery code are
 * made by chance whatever --now says, since a secret that can be made again is none.
 */
export function initRecords(call: RecordsCall, organizationName: string): Promise<Outcome> {
  const name = setUpInput.shape.organizationName.safeParse(organizationName)
  if (!name.success) throw invalidInput('organizationName', 'malformed')
  return withProgram(call, async (program) => {
    refuseUnusable(program)
    const { recoveryCode } = await setUp(program.openConnection().connection, {
      organizationName: name.data,
      units,
      policy: { source: 'builtIn' },
      administrator: { ...administrator, password: makeInitialPassword() },
      backupFolder: null,
    })
    const context = toCommandContext(program)
    const [account] = showAccounts(context)
    invariant(account, 'the set-up made an administrator')
    const { id: accountId, rowVersion: expectedRowVersion, loginName } = account
    const { initialPassword } = await resetPassword(context, toCost(program.state), {
      accountId,
      expectedRowVersion,
    })
    const made = { dataFolder: call.dataFolder, organizationName: name.data }
    return toOutcome({ ...made, loginName, initialPassword, recoveryCode })
  })
}

function toOutcome(made: {
  dataFolder: string
  organizationName: string
  loginName: string
  initialPassword: string
  recoveryCode: string
}): Outcome {
  const text = [
    `「${made.organizationName}」の記録を ${made.dataFolder} に作りました。`,
    `利用者名: ${made.loginName}`,
    `最初のパスワード: ${made.initialPassword}（最初に入るときに変えます）`,
    `復旧コード: ${made.recoveryCode}（紙に書いて金庫に保管してください）`,
    'パスワードと復旧コードは、この一度だけ表示します。',
    '',
  ]
  return { json: made, text: text.join('\n') }
}
