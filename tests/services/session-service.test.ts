import { describe, expect, it } from 'vitest'
import { getReadyFolder } from '../../electron/services/program-state.ts'
import {
  aClient,
  aClock,
  aFreshProgram,
  aProgram,
  openFolder,
  type TestClient,
  testPassword,
} from '../support/a-program.ts'
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

  it('takes no new password that is the present one in full width', async () => {
    const { signedInAsAdmin } = await aProgram()
    const passwords = { currentPassword: testPassword, newPassword: 'てすとようのあいことば１' }
    const refusal = await refusalOf((await signedInAsAdmin()).session.changePassword(passwords))
    expect(refusal.data).toEqual({ rule: 'passwordUnchanged' })
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

describe('signing in under a name nobody has', () => {
  it('waits as long as under one that somebody has, also after a restart', async () => {
    const first = await aProgram({ clock: aClock() })
    const answers = async (client: TestClient, loginName: string) =>
      (await refusalOf(client.session.signIn({ ...wrong, loginName }))).data
    for (let tries = 0; tries < 4; tries += 1) {
      const known = await answers(first.client, 'admin')
      expect(await answers(first.client, 'ひみつのことば')).toEqual(known)
      first.clock.advanceSeconds(tries < 3 ? 4 : 0)
    }
    await first.program.close()
    const second = aFreshProgram({ clock: first.clock })
    await openFolder(second.client, first.dataFolder)
    const waiting = { rule: 'waitAfterWrongPasswords', secondsLeft: 2 }
    expect(await answers(second.client, 'admin')).toEqual(waiting)
    expect(await answers(second.client, 'ひみつのことば')).toEqual(waiting)
  })

  it('notes the try, and nowhere what was typed', async () => {
    const { client, program, signedInAsAdmin } = await aProgram()
    await refusalOf(client.session.signIn({ ...wrong, loginName: 'ひみつのことば' }))
    await refusalOf(
      client.session.recover({
        recoveryCode: 'AAAA',
        loginName: 'ひみつのことば',
        newPassword: testPassword,
      }),
    )
    const admin = await signedInAsAdmin()
    const acts = (await admin.history.list({ record: null, before: null }))
      .map(({ act }) => act)
      .filter((act) => act.startsWith('session.'))
    expect(acts.slice(0, 3)).toEqual(['session.signIn', 'session.wrongRecoveryCode', 'session.unknownName'])
    const { db } = getReadyFolder(program.state)
    expect(db.serialize().includes('ひみつのことば')).toBe(false)
  })

  it('starts to count anew after a day without a try, for both alike', async () => {
    const { client, clock } = await aProgram({ clock: aClock() })
    for (const loginName of ['admin', 'だれか']) {
      for (let tries = 0; tries < 6; tries += 1) {
        await refusalOf(client.session.signIn({ ...wrong, loginName }))
        clock.advanceSeconds(60)
      }
    }
    clock.advanceSeconds(86_400)
    for (const loginName of ['admin', 'だれか']) {
      const { data } = await refusalOf(client.session.signIn({ ...wrong, loginName }))
      expect(data).toEqual({ rule: 'wrongPassword', secondsLeft: 0 })
    }
  })
})

describe('the idle lock', () => {
  it('is in the history with how it opened again, as is one by hand', async () => {
    const { clock, signedInAsAdmin } = await aProgram({ clock: aClock() })
    const client = await signedInAsAdmin()
    clock.advanceSeconds(600)
    await refusalOf(client.organization.get({}))
    await refusalOf(client.session.unlock({ password: 'ちがうあいことばです' }))
    await client.session.unlock({ password: testPassword })
    await client.session.lock({})
    await client.session.current({})
    await client.session.unlock({ password: testPassword })
    const acts = (await client.history.list({ record: null, before: null })).map(({ act }) => act)
    expect(acts.slice(0, 6)).toEqual([
      'session.unlock',
      'session.lock',
      'session.unlock',
      'session.wrongPassword',
      'session.lockWhenIdle',
      'session.signIn',
    ])
  })

  it('is in the history of a window that asked nothing until it was opened again', async () => {
    const { clock, signedInAsAdmin } = await aProgram({ clock: aClock() })
    const client = await signedInAsAdmin()
    clock.advanceSeconds(600)
    await client.session.unlock({ password: testPassword })
    const acts = (await client.history.list({ record: null, before: null })).map(({ act }) => act)
    expect(acts.slice(0, 3)).toEqual(['session.unlock', 'session.lockWhenIdle', 'session.signIn'])
  })

  it('is in the history of one who signed out of the locked window', async () => {
    const { clock, client, signedInAsAdmin } = await aProgram({ clock: aClock() })
    const left = await signedInAsAdmin()
    clock.advanceSeconds(600)
    // asking about work writes nothing, and locks all the same
    await refusalOf(left.conversions.stage({}))
    await left.session.signOut({})
    await client.session.signIn({ loginName: 'admin', password: testPassword })
    const acts = (await client.history.list({ record: null, before: null })).map(({ act }) => act)
    expect(acts.slice(1, 4)).toEqual(['session.signOut', 'session.lockWhenIdle', 'session.signIn'])
  })

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
    const ofSession = acts.filter((act) => act.startsWith('session.'))
    expect(ofSession.slice(0, 2)).toEqual(['session.signIn', 'session.wrongPassword'])
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

  it('opens once, also for two who use it at the same moment', async () => {
    const { program, recoveryCode } = await aProgram()
    const input = { recoveryCode, loginName: 'admin', newPassword: 'あたらしいあいことばです' }
    const tries = [aClient(program), aClient(program)].map((client) => client.session.recover(input))
    const outcomes = (await Promise.allSettled(tries)).map(({ status }) => status)
    expect(outcomes.toSorted()).toEqual(['fulfilled', 'rejected'])
  })

  it('is renewed by an administrator with the own password, and the lost one opens nothing any more', async () => {
    const { client, clock, recoveryCode, signedInAsAdmin } = await aProgram({ clock: aClock() })
    const admin = await signedInAsAdmin()
    const wrongly = await refusalOf(admin.accounts.renewRecoveryCode({ password: 'ちがうあいことばです' }))
    expect(wrongly.data).toMatchObject({ rule: 'wrongPassword' })
    clock.advanceSeconds(5)
    const renewed = await admin.accounts.renewRecoveryCode({ password: testPassword })
    expect(await admin.accounts.recoveryCodeDate({})).toEqual({ madeAt: clock.now.toISOString() })
    const entries = await admin.history.list({ record: null, before: null })
    const entry = entries.find(({ act }) => act === 'accounts.renewRecoveryCode')
    expect(entry).toMatchObject({ accountName: '管理 花子' })
    const input = { loginName: 'admin', newPassword: 'あたらしいあいことばです' }
    const lost = await refusalOf(client.session.recover({ ...input, recoveryCode }))
    expect(lost.data).toMatchObject({ rule: 'wrongRecoveryCode' })
    await client.session.recover({ ...input, recoveryCode: renewed.recoveryCode })
  })

  it('opens no other account', async () => {
    const { client, recoveryCode, signedInAs } = await aProgram()
    await signedInAs('officer')
    const input = { recoveryCode, loginName: 'officer', newPassword: 'あたらしいあいことばです' }
    expect((await refusalOf(client.session.recover(input))).data).toEqual({ rule: 'notAdministrator' })
  })
})
