import { describe, expect, it } from 'vitest'
import { aBackupPlace, onSameDisk } from '../../support/a-backup-place.ts'
import { aClient, aFreshProgram, aProgram, testPassword } from '../../support/a-program.ts'
import { refusalOf } from '../../support/refusal.ts'
import { aDocumentInForce } from '../../support/some-documents.ts'

async function aProcedure() {
  const program = await aProgram()
  const officer = await program.signedInAs('officer')
  const { edition } = await aDocumentInForce(officer, 'procedure')
  return { ...program, officer, input: { editionId: edition.id } }
}

/** The records of such a union on a new PC, brought in from a backup. */
async function onNewPc() {
  const { officer, input, signedInAsAdmin, recoveryCode } = await aProcedure()
  const admin = await signedInAsAdmin()
  await aBackupPlace(admin)
  const { last } = await officer.backups.run(onSameDisk)
  const fresh = aFreshProgram()
  await fresh.client.restores.run({ file: last?.place ?? '', passphrase: null })
  const signIn = async (loginName: string) => {
    const client = aClient(fresh.program)
    await client.session.signIn({ loginName, password: testPassword })
    return client
  }
  return { input, recoveryCode, signIn }
}

describe('the keys in a backup', () => {
  it('are opened on a new PC by the password of who had them, and give nobody else more', async () => {
    const { input, signIn } = await onNewPc()
    const officer = await signIn('officer')
    expect((await officer.policy.getEdition(input)).edition.number).toBe(1)
    expect(await officer.closedKeys.status({})).toMatchObject({ isHeld: true, recoveryCode: 'held' })
    const rule = { data: { rule: 'closedKeyMissing' } }
    expect(await refusalOf((await signIn('admin')).policy.getEdition(input))).toMatchObject(rule)
  })

  it('are opened there by the recovery code', async () => {
    const { input, recoveryCode, signIn } = await onNewPc()
    const admin = await signIn('admin')
    await admin.closedKeys.openByRecoveryCode({ recoveryCode })
    expect((await admin.policy.getEdition(input)).edition.number).toBe(1)
  })
})

describe('a new recovery code', () => {
  it('has the keys where who made it has them, and the one before opens nothing more', async () => {
    const { officer, input, signedInAsAdmin, recoveryCode, program } = await aProcedure()
    const admin = await signedInAsAdmin()
    await admin.closedKeys.openByRecoveryCode({ recoveryCode })
    const next = await admin.accounts.renewRecoveryCode({ password: testPassword })
    expect((await officer.closedKeys.status({})).recoveryCode).toBe('held')
    const { folder } = program.state
    if (folder.kind !== 'ready') throw new Error('not open')
    const pairs = folder.db.prepare('SELECT state FROM key_holder WHERE account_id IS NULL ORDER BY state')
    expect(pairs.pluck().all()).toEqual(['active', 'retired'])
    const accountId = (await admin.accounts.list({})).find(({ loginName }) => loginName === 'admin')?.id
    if (accountId === undefined) throw new Error('no account')
    await officer.closedKeys.revoke({ accountId })
    expect(await refusalOf(admin.policy.getEdition(input))).toMatchObject({ code: 'rule_violation' })
    const old = admin.closedKeys.openByRecoveryCode({ recoveryCode })
    expect(await refusalOf(old)).toMatchObject({ data: { rule: 'wrongRecoveryCode' } })
    await admin.closedKeys.openByRecoveryCode({ recoveryCode: next.recoveryCode })
    expect((await admin.policy.getEdition(input)).edition.number).toBe(1)
  })

  it('has none where who made it has none, which the screen says', async () => {
    const { officer, signedInAsAdmin } = await aProcedure()
    const admin = await signedInAsAdmin()
    await admin.accounts.renewRecoveryCode({ password: testPassword })
    expect((await officer.closedKeys.status({})).recoveryCode).toBe('missing')
  })
})
