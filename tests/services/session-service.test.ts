import { describe, expect, it } from 'vitest'
import { aClient, aClock, aProgram, testPassword } from '../support/a-program.ts'
import { refusalOf } from '../support/refusal.ts'

const wrong = { loginName: 'admin', password: 'ちがうあいことばです' }

describe('signing in', () => {
  it('tells who is signed in and what today is', async () => {
    const { client } = await aProgram()
    const session = await client.session.signIn({ loginName: 'admin', password: testPassword })
    expect(session).toMatchObject({
      state: 'signedIn',
      account: { loginName: 'admin', displayName: '管理 花子', roles: ['officer', 'administrator'] },
      organizationName: '北松北部環境組合',
      today: '2026-11-22',
      fiscalYear: 2026,
    })
  })

  it('takes a password in full or half width alike', async () => {
    const { client } = await aProgram()
    const session = await client.session.signIn({ loginName: 'admin', password: 'てすとようのあいことば１' })
    expect(session.state).toBe('signedIn')
  })

  it('answers an unknown name as it answers a wrong password', async () => {
    const { client } = await aProgram()
    const unknown = await refusalOf(client.session.signIn({ ...wrong, loginName: 'だれか' }))
    expect(unknown).toEqual(await refusalOf(client.session.signIn(wrong)))
    expect(unknown).toEqual({ code: 'rule_violation', data: { rule: 'wrongPassword', secondsLeft: 0 } })
  })

  it('delays the next try longer with every wrong password and keeps the count', async () => {
    const { client, clock } = await aProgram()
    for (const secondsLeft of [0, 0, 1, 2, 4]) {
      const data = { rule: 'wrongPassword', secondsLeft }
      expect(await refusalOf(client.session.signIn(wrong))).toEqual({ code: 'rule_violation', data })
      const waiting = await refusalOf(client.session.signIn({ ...wrong, password: testPassword })).catch(
        () => null,
      )
      if (secondsLeft > 0) expect(waiting?.data).toEqual({ rule: 'waitAfterWrongPasswords', secondsLeft })
      else break
      clock.advanceSeconds(secondsLeft)
    }
  })

  it('does not let tries at the same time slip past the delay', async () => {
    const { program } = await aProgram()
    const tries = Array.from({ length: 8 }, () => refusalOf(aClient(program).session.signIn(wrong)))
    const rules = (await Promise.all(tries)).map(({ data }) => data)
    expect(rules.filter((data) => JSON.stringify(data).includes('wrongPassword'))).toHaveLength(3)
  })

  it('forgets the wrong passwords after a right one', async () => {
    const { client } = await aProgram()
    await refusalOf(client.session.signIn(wrong))
    await refusalOf(client.session.signIn(wrong))
    await client.session.signIn({ loginName: 'admin', password: testPassword })
    const { data } = await refusalOf(client.session.signIn(wrong))
    expect(data).toEqual({ rule: 'wrongPassword', secondsLeft: 0 })
  })
})

describe('the idle lock', () => {
  it('locks after the idle minutes and opens again with the password', async () => {
    const { clock, signedInAsAdmin } = await aProgram()
    const client = await signedInAsAdmin()
    clock.advanceSeconds(10 * 60 - 1)
    await client.organization.get({})
    clock.advanceSeconds(1)
    const locked = { code: 'not_signed_in', data: { reason: 'locked' } }
    expect(await refusalOf(client.organization.get({}))).toEqual(locked)
    expect((await client.session.current({})).state).toBe('locked')
    expect(await refusalOf(client.session.keepAlive({}))).toEqual(locked)
    await refusalOf(client.session.unlock({ password: 'ちがうあいことばです' }))
    expect((await client.session.unlock({ password: testPassword })).state).toBe('signedIn')
    await client.organization.get({})
  })

  it('waits again from every sign that somebody is there', async () => {
    const { clock, signedInAsAdmin } = await aProgram()
    const client = await signedInAsAdmin()
    for (let minute = 0; minute < 30; minute += 9) {
      clock.advanceSeconds(9 * 60)
      expect((await client.session.keepAlive({})).state).toBe('signedIn')
    }
  })
})

describe('a session', () => {
  it('belongs to one window', async () => {
    const { program, signedInAsAdmin } = await aProgram()
    await signedInAsAdmin()
    expect((await aClient(program).session.current({})).state).toBe('signedOut')
  })

  it('ends when its account is retired', async () => {
    const { signedInAs, signedInAsAdmin } = await aProgram()
    const officer = await signedInAs('officer')
    const admin = await signedInAsAdmin()
    const account = (await admin.accounts.list({})).find(({ loginName }) => loginName === 'officer')
    if (!account) throw new Error('the officer has an account')
    await admin.accounts.retire({ accountId: account.id, expectedRowVersion: account.rowVersion })
    const { code } = await refusalOf(officer.organization.get({}))
    expect(code).toBe('not_signed_in')
  })

  it('shows a failed and a good sign-in in the history', async () => {
    const { client, signedInAsAdmin } = await aProgram()
    await refusalOf(client.session.signIn(wrong))
    const admin = await signedInAsAdmin()
    const acts = (await admin.history.list({ record: null, before: null })).map(({ act }) => act)
    expect(acts.slice(0, 2)).toEqual(['session.signIn', 'session.wrongPassword'])
  })
})

describe('the recovery code', () => {
  it('sets an administrator password once, however it is typed, and is replaced', async () => {
    const { client, recoveryCode } = await aProgram({ clock: aClock() })
    const typed = recoveryCode.toLowerCase().replaceAll('-', ' ')
    const newPassword = 'あたらしいあいことばです'
    const next = await client.session.recover({ recoveryCode: typed, loginName: 'admin', newPassword })
    await client.session.signIn({ loginName: 'admin', password: newPassword })
    const again = await refusalOf(client.session.recover({ recoveryCode, loginName: 'admin', newPassword }))
    expect(again.data).toEqual({ rule: 'wrongRecoveryCode', secondsLeft: 0 })
    await client.session.recover({ recoveryCode: next.recoveryCode, loginName: 'admin', newPassword })
  })

  it('opens no other account', async () => {
    const { client, recoveryCode, signedInAs } = await aProgram()
    await signedInAs('officer')
    const input = { recoveryCode, loginName: 'officer', newPassword: 'あたらしいあいことばです' }
    expect((await refusalOf(client.session.recover(input))).data).toEqual({ rule: 'notAdministrator' })
  })
})
