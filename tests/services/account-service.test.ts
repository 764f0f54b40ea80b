import { describe, expect, it } from 'vitest'
import { aClient, aProgram, testPassword } from '../support/a-program.ts'
import { aUnion } from '../support/a-union.ts'
import { refusalOf } from '../support/refusal.ts'

const newAccount = {
  loginName: '田中 一郎',
  displayName: '田中 一郎',
  roles: ['officer' as const],
  staffMemberId: null,
  initialPassword: 'はじめてのあいことば一つ',
}

describe('a new account', () => {
  it('may do nothing but change its first password', async () => {
    const { program, signedInAsAdmin } = await aProgram()
    await (await signedInAsAdmin()).accounts.create(newAccount)
    const client = aClient(program)
    await client.session.signIn({ loginName: '田中 一郎', password: 'はじめてのあいことば一つ' })
    const refusal = await refusalOf(client.organization.get({}))
    expect(refusal).toMatchObject({ code: 'not_permitted', data: { reason: 'mustChangePassword' } })
    const passwords = { currentPassword: 'はじめてのあいことば一つ', newPassword: 'つぎのあいことばですよね' }
    const session = await client.session.changePassword(passwords)
    expect(session.account?.mustChangePassword).toBe(false)
    await client.organization.get({})
  })

  it('needs a name nobody signs in with yet', async () => {
    const { signedInAsAdmin } = await aProgram()
    const admin = await signedInAsAdmin()
    await admin.accounts.create(newAccount)
    const refusal = await refusalOf(admin.accounts.create(newAccount))
    expect(refusal).toEqual({ code: 'invalid_input', data: { field: 'loginName', reason: 'taken' } })
  })

  it.each([
    ['passwordHoldsName', 'けんさくの田中です、よろしく'],
    ['passwordHoldsName', '北松北部環境の書庫のかぎ'],
    ['passwordTooCommon', 'パスワード２０２６０４０１'],
  ])('refuses a first password by %s: %s', async (reason, initialPassword) => {
    const { signedInAsAdmin } = await aProgram()
    const admin = await signedInAsAdmin()
    const refusal = await refusalOf(admin.accounts.create({ ...newAccount, initialPassword }))
    expect(refusal).toEqual({ code: 'invalid_input', data: { field: 'initialPassword', reason } })
  })

  it('needs a password of twelve letters', async () => {
    const { signedInAsAdmin } = await aProgram()
    const admin = await signedInAsAdmin()
    const refusal = await refusalOf(admin.accounts.create({ ...newAccount, initialPassword: 'みじかい' }))
    expect(refusal).toEqual({ code: 'invalid_input', data: { field: 'initialPassword', reason: 'tooShort' } })
  })
})

describe('the last administrator', () => {
  it('is neither retired nor loses the role, until there is another', async () => {
    const { signedInAs, signedInAsAdmin } = await aProgram()
    const admin = await signedInAsAdmin()
    const [account] = await admin.accounts.list({})
    if (!account) throw new Error('there is an account')
    const target = { accountId: account.id, expectedRowVersion: account.rowVersion }
    const rule = { code: 'rule_violation', data: { rule: 'lastAdministrator' } }
    expect(await refusalOf(admin.accounts.retire(target))).toEqual(rule)
    const fields = { displayName: '管理 花子', roles: ['officer' as const], staffMemberId: null }
    expect(await refusalOf(admin.accounts.update({ ...target, ...fields }))).toEqual(rule)
    await signedInAs('administrator')
    expect((await admin.accounts.update({ ...target, ...fields })).roles).toEqual(['officer'])
  })
})

describe('changing an account', () => {
  it('says in the history whether the roles changed', async () => {
    const { signedInAsAdmin } = await aProgram()
    const admin = await signedInAsAdmin()
    const { id: accountId, rowVersion } = await admin.accounts.create(newAccount)
    const fields = { accountId, displayName: '田中 一郎', staffMemberId: null }
    const roles = ['approver' as const, 'officer' as const]
    const changed = await admin.accounts.update({ ...fields, roles, expectedRowVersion: rowVersion })
    await admin.accounts.update({
      ...fields,
      roles: roles.toReversed(),
      expectedRowVersion: changed.rowVersion,
    })
    const record = { kind: 'account', id: accountId }
    const [renamed, moved] = await admin.history.list({ record, before: null })
    expect([renamed?.act, moved?.act]).toEqual(['accounts.update', 'accounts.changeRoles'])
    const change = { field: 'roles', before: '["officer"]', after: '["officer","approver"]' }
    expect(moved?.changes).toEqual([change])
  })

  it('refuses one that changed since it was read', async () => {
    const { signedInAsAdmin } = await aProgram()
    const admin = await signedInAsAdmin()
    const account = await admin.accounts.create(newAccount)
    const target = { accountId: account.id, expectedRowVersion: account.rowVersion }
    await admin.accounts.retire(target)
    expect((await refusalOf(admin.accounts.reinstate(target))).code).toBe('stale_row')
  })

  it('gives a fresh first password on reset and ends the old one', async () => {
    const { program, signedInAsAdmin } = await aProgram()
    const admin = await signedInAsAdmin()
    const account = await admin.accounts.create(newAccount)
    const target = { accountId: account.id, expectedRowVersion: account.rowVersion }
    const { initialPassword } = await admin.accounts.resetPassword(target)
    expect(initialPassword).toMatch(/^[a-z2-9]{12}$/)
    const client = aClient(program)
    await refusalOf(client.session.signIn({ loginName: '田中 一郎', password: 'はじめてのあいことば一つ' }))
    const session = await client.session.signIn({ loginName: '田中 一郎', password: initialPassword })
    expect(session.account?.mustChangePassword).toBe(true)
  })

  it('keeps no secret in the history', async () => {
    const { program, signedInAsAdmin } = await aProgram()
    await (await signedInAsAdmin()).accounts.create(newAccount)
    if (program.state.folder.kind !== 'ready') throw new Error('the folder is open')
    const rows = program.state.folder.db.prepare('SELECT * FROM history_entry').all()
    expect(JSON.stringify(rows)).not.toMatch(new RegExp(`scrypt|${testPassword}|はじめての`))
  })
})

describe('accounts for staff', () => {
  it('are named as the person is written, with a digit for the second of a name, and lead to their own sheets', async () => {
    const { program, addPeople, signedInAsAdmin } = await aUnion()
    const people = await addPeople([{ name: '髙橋 一郎' }, { name: '髙橋 一郎' }, { name: '葛󠄀城 花子' }])
    const admin = await signedInAsAdmin()
    const made = await admin.accounts.createForStaff({ staffMemberIds: people.map(({ id }) => id) })
    expect(made.map(({ account }) => account.loginName)).toEqual(['髙橋 一郎', '髙橋 一郎2', '葛󠄀城 花子'])
    for (const { account, initialPassword } of made) {
      expect(account).toMatchObject({ roles: ['respondent'], mustChangePassword: true, unitName: '総務課' })
      const session = await aClient(program).session.signIn({
        loginName: account.loginName,
        password: initialPassword,
      })
      expect(session.account?.staffMemberId).toBe(account.staffMemberId)
    }
    const { names, samplePassword } = await aClient(program).session.listSignInNames({})
    expect(names).toContainEqual({ loginName: '葛󠄀城 花子', displayName: '葛󠄀城 花子', unitName: '総務課' })
    expect(samplePassword).toBe(null)
  })

  it('are made for all of the given people or for none', async () => {
    const { addPeople, signedInAsAdmin } = await aUnion()
    const [first, second] = await addPeople([{ name: '山﨑 花子' }, { name: '𠮷田 次郎' }])
    if (!first || !second) throw new Error('two people were added')
    const admin = await signedInAsAdmin()
    await admin.accounts.createForStaff({ staffMemberIds: [second.id] })
    const before = await admin.accounts.list({})
    const refusal = await refusalOf(admin.accounts.createForStaff({ staffMemberIds: [first.id, second.id] }))
    expect(refusal.data).toEqual({ rule: 'staffMemberHasAccount', loginName: '𠮷田 次郎' })
    expect(await admin.accounts.list({})).toEqual(before)
  })
})
