import { createRouterClient } from '@orpc/server'
import { describe, expect, it } from 'vitest'
import { router } from '../../../electron/api/router.ts'
import { holdsNewestKey } from '../../../electron/services/closed/closed-key-ring.ts'
import { getReadyFolder } from '../../../electron/services/program-state.ts'
import { aProgram, type TestProgram, testPassword } from '../../support/a-program.ts'
import { refusalOf } from '../../support/refusal.ts'

const otherPassword = 'あたらしいひみつのことば7'

/** A window of the program and whether the person at it can open 実施手順. */
function aWindow({ program }: TestProgram) {
  const context = program.openConnection()
  const isOpen = () => holdsNewestKey(getReadyFolder(program.state).db, context.connection.closedKeys)
  return { client: createRouterClient(router, { context }), connection: context.connection, isOpen }
}

async function signIn(program: TestProgram, loginName: string, password = testPassword) {
  const window = aWindow(program)
  await window.client.session.signIn({ loginName, password })
  return window
}

const countKeys = ({ program }: TestProgram) =>
  getReadyFolder(program.state).db.prepare('SELECT count(*) FROM closed_key').pluck().get()

describe('the keys of one who signs in', () => {
  it('are made for the first officer, and are not given to the next by themselves', async () => {
    const program = await aProgram()
    const first = await signIn(program, 'admin')
    await program.signedInAs('officer')
    const next = await signIn(program, 'officer')
    expect([first.isOpen(), next.isOpen(), countKeys(program)]).toEqual([true, false, 1])
  })

  it('are not made for one who is no officer', async () => {
    const program = await aProgram()
    await program.signedInAs('approver')
    await program.signedInAs('administrator')
    expect(countKeys(program)).toBe(0)
  })

  it('are made once where two windows come at the same moment', async () => {
    const program = await aProgram()
    const windows = await Promise.all([signIn(program, 'admin'), signIn(program, 'admin')])
    expect(windows.map(({ isOpen }) => isOpen())).toEqual([true, true])
    expect(countKeys(program)).toBe(1)
  })

  it('are forgotten on locking and signing out, and come back with the password', async () => {
    const program = await aProgram()
    const window = await signIn(program, 'admin')
    expect(window.isOpen()).toBe(true)
    const kept = [...window.connection.closedKeys.keys.values()]
    await window.client.session.lock({})
    expect(window.isOpen()).toBe(false)
    expect(kept.every((key) => key.every((byte) => byte === 0))).toBe(true)
    await window.client.session.unlock({ password: testPassword })
    expect(window.isOpen()).toBe(true)
    await window.client.session.signOut({})
    expect(window.isOpen()).toBe(false)
  })

  it('are forgotten when the window was left alone too long', async () => {
    const program = await aProgram()
    const window = await signIn(program, 'admin')
    program.clock.advanceSeconds(11 * 60)
    await window.client.session.current({})
    expect(window.isOpen()).toBe(false)
  })

  it('go on under a changed password', async () => {
    const program = await aProgram()
    const window = await signIn(program, 'admin')
    await window.client.session.changePassword({ currentPassword: testPassword, newPassword: otherPassword })
    expect(window.isOpen()).toBe(true)
    expect((await signIn(program, 'admin', otherPassword)).isOpen()).toBe(true)
  })

  it('go on after the recovery code set the password, once and with the next code again', async () => {
    const program = await aProgram()
    await signIn(program, 'admin')
    const recovering = { loginName: 'admin', newPassword: otherPassword }
    const next = await program.client.session.recover({ ...recovering, recoveryCode: program.recoveryCode })
    expect((await signIn(program, 'admin', otherPassword)).isOpen()).toBe(true)
    const again = { ...recovering, newPassword: testPassword }
    await program.client.session.recover({ ...again, recoveryCode: next.recoveryCode })
    expect((await signIn(program, 'admin')).isOpen()).toBe(true)
  })

  it('are not given by the recovery code to an administrator who had none', async () => {
    const program = await aProgram()
    await signIn(program, 'admin')
    await program.signedInAs('administrator')
    const { recoveryCode } = program
    await program.client.session.recover({
      ...{ recoveryCode, loginName: 'administrator', newPassword: otherPassword },
    })
    expect((await signIn(program, 'administrator', otherPassword)).isOpen()).toBe(false)
  })

  it('are gone where an administrator set the password', async () => {
    const program = await aProgram()
    await program.signedInAs('officer')
    const { client } = await signIn(program, 'admin')
    const accounts = await client.accounts.list({})
    const officer = accounts.find(({ loginName }) => loginName === 'officer')
    if (officer === undefined) throw new Error('no officer')
    const target = { accountId: officer.id, expectedRowVersion: officer.rowVersion }
    const { initialPassword } = await client.accounts.resetPassword(target)
    const window = await signIn(program, 'officer', initialPassword)
    expect(window.connection.closedKeys.holder).toBeNull()
    await window.client.session.changePassword({
      currentPassword: initialPassword,
      newPassword: otherPassword,
    })
    expect([window.connection.closedKeys.holder !== null, window.isOpen()]).toEqual([true, false])
  })

  it('leave a history that verify finds sound', async () => {
    const program = await aProgram()
    await signIn(program, 'admin')
    const { verifyRecords } = await import('../../../electron/services/verify-service.ts')
    const { db, folder } = getReadyFolder(program.program.state)
    expect(verifyRecords({ db, dataFolder: folder })).toMatchObject({ isSound: true })
    db.exec('DROP TRIGGER closed_key_grant_only_ends')
    db.prepare("UPDATE closed_key_grant SET wrapped_key = wrapped_key || '0'").run()
    expect(verifyRecords({ db, dataFolder: folder }).brokenPlace).toContain('keyHolder')
  })
})

describe('the only one who has the keys', () => {
  it('keeps the password from being set by another, and the account, where no recovery code has them', async () => {
    const program = await aProgram()
    const { db } = getReadyFolder(program.program.state)
    db.prepare(
      "UPDATE key_holder SET state = 'retired', wrapped_private_key = NULL WHERE account_id IS NULL",
    ).run()
    await program.signedInAs('officer')
    const administrator = await program.signedInAs('administrator')
    const accounts = await administrator.accounts.list({})
    const officer = accounts.find(({ loginName }) => loginName === 'officer')
    if (officer === undefined) throw new Error('no officer')
    const target = { accountId: officer.id, expectedRowVersion: officer.rowVersion }
    const rule = { data: { rule: 'lastKeyHolder' } }
    expect(await refusalOf(administrator.accounts.resetPassword(target))).toMatchObject(rule)
    expect(await refusalOf(administrator.accounts.retire(target))).toMatchObject(rule)
  })

  it('is retired where the recovery code has them too, and what is written from then on takes a new key', async () => {
    const program = await aProgram()
    await program.signedInAs('officer')
    const administrator = await program.signedInAs('administrator')
    const accounts = await administrator.accounts.list({})
    const officer = accounts.find(({ loginName }) => loginName === 'officer')
    if (officer === undefined) throw new Error('no officer')
    await administrator.accounts.retire({ accountId: officer.id, expectedRowVersion: officer.rowVersion })
    const { db } = getReadyFolder(program.program.state)
    const standing = db.prepare(
      `SELECT serial, account_id FROM closed_key_grant JOIN key_holder ON key_holder.id = key_holder_id
       JOIN closed_key ON closed_key.id = closed_key_id WHERE wrapped_key IS NOT NULL ORDER BY serial`,
    )
    expect(standing.raw().all()).toEqual([
      [1, null],
      [2, null],
    ])
  })
})
