import { describe, expect, it } from 'vitest'
import { aProgram, type TestClient, testPassword } from '../../support/a-program.ts'
import { giveKeyToAll } from '../../support/give-key.ts'
import { refusalOf } from '../../support/refusal.ts'
import { aDocumentInForce } from '../../support/some-documents.ts'

const otherPassword = 'べつのひみつのことばです9'

async function aProcedure() {
  const program = await aProgram()
  const officer = await program.signedInAs('officer')
  const { document, edition } = await aDocumentInForce(officer, 'procedure')
  return { ...program, officer, document, edition, input: { editionId: edition.id } }
}

async function findPerson(client: TestClient, name: string) {
  const { people } = await client.closedKeys.status({})
  const person = people.find(({ displayName }) => displayName === name)
  if (person === undefined) throw new Error(`no ${name}`)
  return person
}

const missing = { code: 'rule_violation', data: { rule: 'closedKeyMissing' } }

describe('giving the key of the 実施手順', () => {
  it('lets a person who is signed in read at once, and tells who gave it and when', async () => {
    const { officer, signedInAs, input } = await aProcedure()
    const auditor = await signedInAs('auditor')
    expect(await refusalOf(auditor.policy.getEdition(input))).toMatchObject(missing)
    expect(await findPerson(officer, 'auditorの人')).toMatchObject({ state: 'missing', grantedBy: null })
    const { accountId } = await findPerson(officer, 'auditorの人')
    await officer.closedKeys.grant({ accountIds: [accountId] })
    expect((await auditor.policy.getEdition(input)).edition.number).toBe(1)
    expect(await findPerson(officer, 'auditorの人')).toMatchObject({
      ...{ state: 'held', grantedBy: 'officerの人', grantedAt: '2026-11-22T01:00:00.000Z' },
    })
  })

  it('is for those who hold it alone, and never for one who has not signed in or is an administrator only', async () => {
    const { officer, signedInAs, signedInAsAdmin } = await aProcedure()
    const other = await signedInAsAdmin()
    const { accountId } = await findPerson(other, '管理 花子')
    expect(await refusalOf(other.closedKeys.grant({ accountIds: [accountId] }))).toMatchObject(missing)
    const administrator = await signedInAs('administrator')
    await administrator.accounts.create({
      ...{ loginName: 'shinjin', displayName: '新人', roles: ['auditor'], staffMemberId: null },
      initialPassword: 'はじめてのひみつのことば3',
    })
    const waiting = await findPerson(officer, '新人')
    expect(waiting.state).toBe('waiting')
    const giving = officer.closedKeys.grant({ accountIds: [waiting.accountId] })
    expect(await refusalOf(giving)).toMatchObject({ data: { rule: 'holderWaiting', name: '新人' } })
    const accounts = await administrator.accounts.list({})
    const own = accounts.find(({ loginName }) => loginName === 'administrator')
    if (own === undefined) throw new Error('no administrator')
    expect(await refusalOf(officer.closedKeys.grant({ accountIds: [own.id] }))).toMatchObject({
      code: 'not_found',
    })
  })

  it('is asked for again after an administrator set the password', async () => {
    const { program, officer, signedInAs, signedInAsAdmin, input, client } = await aProcedure()
    await signedInAs('auditor')
    await giveKeyToAll(officer)
    const admin = await signedInAsAdmin()
    const auditor = (await admin.accounts.list({})).find(({ loginName }) => loginName === 'auditor')
    if (auditor === undefined) throw new Error('no auditor')
    const target = { accountId: auditor.id, expectedRowVersion: auditor.rowVersion }
    const { initialPassword } = await admin.accounts.resetPassword(target)
    expect((await findPerson(officer, 'auditorの人')).state).toBe('waiting')
    await client.session.signIn({ loginName: 'auditor', password: initialPassword })
    await client.session.changePassword({ currentPassword: initialPassword, newPassword: otherPassword })
    expect(await refusalOf(client.policy.getEdition(input))).toMatchObject(missing)
    await giveKeyToAll(officer)
    expect((await client.policy.getEdition(input)).edition.number).toBe(1)
    expect(program.state.folder.kind).toBe('ready')
  })
})

describe('taking the key back', () => {
  it('closes what was open at once, and what is written later is closed to what the person kept', async () => {
    const { program, officer, signedInAs, input } = await aProcedure()
    const auditor = await signedInAs('auditor')
    await giveKeyToAll(officer)
    const { accountId } = await findPerson(officer, 'auditorの人')
    await officer.closedKeys.revoke({ accountId })
    expect(await refusalOf(auditor.policy.getEdition(input))).toMatchObject(missing)
    const { folder } = program.state
    if (folder.kind !== 'ready') throw new Error('not open')
    const keys = folder.db.prepare('SELECT count(*) FROM closed_key').pluck().get()
    const later = await aDocumentInForce(officer, 'procedure', { name: '後の手順' })
    const used = folder.db.prepare(
      `SELECT serial FROM edition JOIN closed_text ON closed_text.id = source_text
       JOIN closed_key ON closed_key.id = closed_key_id WHERE edition.id = ?`,
    )
    expect([keys, used.pluck().get(input.editionId), used.pluck().get(later.edition.id)]).toEqual([2, 1, 2])
    const wrapped = folder.db.prepare(
      `SELECT count(*) FROM closed_key_grant JOIN key_holder ON key_holder.id = key_holder_id
       WHERE account_id = ? AND wrapped_key IS NOT NULL`,
    )
    expect(wrapped.pluck().get(accountId)).toBe(0)
    expect((await officer.policy.getEdition(input)).edition.number).toBe(1)
  })
})

describe('the recovery code', () => {
  it('opens the 実施手順 to an officer when nobody is left who has the key', async () => {
    const { officer, signedInAsAdmin, signedInAs, input, recoveryCode } = await aProcedure()
    const admin = await signedInAsAdmin()
    const own = (await admin.accounts.list({})).find(({ loginName }) => loginName === 'officer')
    if (own === undefined) throw new Error('no officer')
    await admin.accounts.retire({ accountId: own.id, expectedRowVersion: own.rowVersion })
    expect(await refusalOf(officer.policy.getEdition(input))).toMatchObject({ code: 'not_signed_in' })
    expect((await admin.closedKeys.status({})).people.map(({ state }) => state)).toEqual(['missing'])
    const wrong = admin.closedKeys.openByRecoveryCode({ recoveryCode: 'AAAA-BBBB' })
    expect(await refusalOf(wrong)).toMatchObject({ data: { rule: 'wrongRecoveryCode' } })
    expect(await admin.closedKeys.openByRecoveryCode({ recoveryCode })).toMatchObject({ isHeld: true })
    expect((await admin.policy.getEdition(input)).edition.number).toBe(1)
    const administrator = await signedInAs('administrator')
    const opening = administrator.closedKeys.openByRecoveryCode({ recoveryCode })
    expect(await refusalOf(opening)).toMatchObject({ code: 'not_permitted' })
  })

  it('gets the key by being typed, where it was made before there were keys', async () => {
    const { program, officer, recoveryCode } = await aProcedure()
    const { folder } = program.state
    if (folder.kind !== 'ready') throw new Error('not open')
    const holder = folder.db.prepare('SELECT id FROM key_holder WHERE account_id IS NULL').pluck().get()
    folder.db
      .prepare(
        'UPDATE closed_key_grant SET wrapped_key = NULL, ended_at = ?, ended_by = ? WHERE key_holder_id = ?',
      )
      .run('2026-11-22T01:00:00.000Z', '', holder)
    folder.db
      .prepare("UPDATE key_holder SET state = 'retired', wrapped_private_key = NULL WHERE id = ?")
      .run(holder)
    expect((await officer.closedKeys.status({})).recoveryCode).toBe('unknown')
    const given = await officer.closedKeys.grantToRecoveryCode({ recoveryCode })
    expect(given.recoveryCode).toBe('held')
  })
})

describe('an own password', () => {
  it('goes on opening the 実施手順 after it was changed, in a later session too', async () => {
    const { officer, client, input } = await aProcedure()
    await officer.session.changePassword({ currentPassword: testPassword, newPassword: otherPassword })
    await client.session.signIn({ loginName: 'officer', password: otherPassword })
    expect((await client.policy.getEdition(input)).edition.number).toBe(1)
  })
})
