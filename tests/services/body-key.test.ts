import { X509Certificate } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { Database } from '../../electron/data/database.ts'
import { nobody, toContextOf } from '../../electron/services/program-state.ts'
import { verifyRecords } from '../../electron/services/verify-service.ts'
import { aClosedInspection } from '../support/a-closed-inspection.ts'
import { aFreshProgram, aProgram } from '../support/a-program.ts'
import { runOnPdf } from '../support/pdf.ts'
import { refusalOf } from '../support/refusal.ts'

type Key = { id: string; certificate_pem: string; private_key_pem: string }

function listKeys(db: Database): Key[] {
  return db.prepare<[], Key>('SELECT * FROM body_key').all()
}

/** Records as an earlier release left them: without a key. */
function withoutKey(db: Database): void {
  const trigger = db
    .prepare("SELECT sql FROM sqlite_schema WHERE name = 'body_key_is_never_deleted'")
    .pluck()
    .get()
  db.exec(`DROP TRIGGER body_key_is_never_deleted; DELETE FROM body_key; ${trigger}`)
}

function readSignature(pdf: Uint8Array): string {
  return runOnPdf(pdf, 'sh', (file) => ['-c', `pdfsig -nocert '${file}' 2>&1 || true`])
}

describe('the body key', () => {
  it('is made at the set-up, with a certificate that names the body for 20 years', async () => {
    const { program, signedInAsAdmin } = await aProgram()
    const { db } = toContextOf(program.state, nobody)
    const [key, ...others] = listKeys(db)
    expect(others).toEqual([])
    const certificate = new X509Certificate(key?.certificate_pem ?? '')
    expect(certificate.subject).toBe('C=JP\nCN=北松北部環境組合')
    expect(certificate.verify(certificate.publicKey)).toBe(true)
    expect(certificate.ca).toBe(false)
    const shown = await (await signedInAsAdmin()).organization.certificate({})
    expect(shown).toEqual({
      holder: '北松北部環境組合',
      madeAt: '2026-11-22T01:00:00.000Z',
      validUntil: '2046-11-21T01:00:00.000Z',
      sha256: certificate.fingerprint256.replaceAll(':', '').toLowerCase(),
    })
  })

  it('is in the history without its private half, which no call gives out', async () => {
    const { program, signedInAsAdmin } = await aProgram()
    const { db } = toContextOf(program.state, nobody)
    const admin = await signedInAsAdmin()
    const made = db.prepare("SELECT count(*) FROM history_entry WHERE act = 'bodyKey.make'").pluck()
    expect(made.get()).toBe(1)
    const line = listKeys(db)[0]?.private_key_pem.split('\n')[5] ?? ''
    expect(line).toHaveLength(64)
    const kept = db
      .prepare("SELECT count(*) FROM history_entry WHERE after_json LIKE '%' || ? || '%'")
      .pluck()
    expect(kept.get(line)).toBe(0)
    expect(kept.get('PRIVATE KEY')).toBe(0)
    const file = await admin.organization.exportCertificate({})
    expect(Buffer.from(await file.arrayBuffer()).includes('PRIVATE')).toBe(false)
  })

  it('comes out as a .cer file for readers and for nobody else', async () => {
    const { signedInAs } = await aProgram()
    const auditor = await signedInAs('auditor')
    const file = await auditor.organization.exportCertificate({})
    expect(file.name).toBe('北松北部環境組合_電子署名の証明書_R8.11.22.cer')
    const certificate = new X509Certificate(Buffer.from(await file.arrayBuffer()))
    const { sha256 } = await auditor.organization.certificate({})
    expect(certificate.fingerprint256.replaceAll(':', '').toLowerCase()).toBe(sha256)
    const respondent = await signedInAs('respondent')
    expect((await refusalOf(respondent.organization.exportCertificate({}))).code).toBe('not_permitted')
  })

  it('signs what is issued and nothing that is only looked at', async () => {
    const { officer, subject } = await aClosedInspection()
    const preview = await officer.reports.preview(subject)
    expect(readSignature(new Uint8Array(await preview.arrayBuffer()))).toContain(
      'does not contain any signatures',
    )
    const { edition } = await officer.policy.current({})
    for (const issuing of [subject, { kind: 'policy-text' as const, editionId: edition.id }]) {
      const { id } = await officer.reports.issue(issuing)
      const issued = await officer.reports.openIssued({ issuedReportId: id })
      expect(readSignature(new Uint8Array(await issued.arrayBuffer()))).toContain('Signature is Valid.')
    }
  })

  it('is made when first needed where an earlier release set the records up, and only once', async () => {
    const { officer, subject, context } = await aClosedInspection()
    withoutKey(context.db)
    const calls = [officer.reports.issue(subject), officer.organization.certificate({})]
    await Promise.all([...calls, officer.organization.exportCertificate({})])
    expect(listKeys(context.db)).toHaveLength(1)
    const made = context.db.prepare("SELECT count(*) FROM history_entry WHERE act = 'bodyKey.make'").pluck()
    // the one of the set-up, and this one
    expect(made.get()).toBe(2)
  })

  it.each(['certificate_pem', 'private_key_pem', 'made_at'])(
    'that was changed in its %s past the program is named by verify',
    async (column) => {
      const { context, dataFolder } = await aClosedInspection({ isClosed: false })
      const { db } = context
      const guard = db.prepare("SELECT sql FROM sqlite_schema WHERE name = 'body_key_keeps_its_key'").pluck()
      const sql = guard.get()
      db.exec(`DROP TRIGGER body_key_keeps_its_key;
        UPDATE body_key SET ${column} = substr(${column}, 1, 3) || 'x' || substr(${column}, 5); ${sql}`)
      expect(verifyRecords({ db, dataFolder }).brokenPlace).toMatch(
        /^bodyKey .*が履歴に残さず書き換えられています$/,
      )
    },
  )

  it('is never deleted, and never changed but to be retired', async () => {
    const { program } = await aProgram()
    const { db } = toContextOf(program.state, nobody)
    expect(() => db.exec('DELETE FROM body_key')).toThrow(/never deleted/)
    expect(() => db.exec("UPDATE body_key SET private_key_pem = 'x'")).toThrow(/only ever retired/)
    expect(() =>
      db.exec(`INSERT INTO body_key SELECT 'second', certificate_pem, private_key_pem, made_at, state, row_version
        FROM body_key`),
    ).toThrow(/UNIQUE/)
    db.exec("UPDATE body_key SET state = 'retired'")
    expect(() => db.exec("UPDATE body_key SET state = 'active'")).toThrow(/only ever retired/)
  })

  it('of the sample is the one that comes with the program', async () => {
    const { client } = aFreshProgram()
    await client.startup.startSample({})
    await client.session.signIn({ loginName: '管理者', password: 'mihon-no-kotoba-5' })
    expect(await client.organization.certificate({})).toMatchObject({
      holder: '見本北部環境組合',
      validUntil: '2049-12-31T14:59:59.000Z',
    })
  })
})
