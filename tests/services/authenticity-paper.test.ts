import { describe, expect, it } from 'vitest'
import { aClosedInspection } from '../support/a-closed-inspection.ts'
import { refusalOf } from '../support/a-union.ts'

/** A closed inspection with its report issued; `fingerprint` is what the paper says. */
async function aPaper() {
  const union = await aClosedInspection()
  const issued = await union.officer.reports.issue(union.subject)
  const fingerprint = union.context.db.prepare('SELECT record_sha256 FROM issued_report').pluck().get()
  return { ...union, issued, fingerprint: String(fingerprint) }
}

function changePastTheProgram(db: Awaited<ReturnType<typeof aPaper>>['context']['db'], sql: string): void {
  const triggers = db
    .prepare<[], { name: string; sql: string }>("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'")
    .all()
  for (const { name } of triggers) db.exec(`DROP TRIGGER ${name}`)
  db.exec(sql)
  for (const trigger of triggers) db.exec(trigger.sql)
}

describe('authenticity.checkPaper', () => {
  it('says what record a paper is of, which report carries it and that it is still so', async () => {
    const { officer, issued, fingerprint } = await aPaper()
    const printed = fingerprint.match(/.{8}/g)?.join('　') ?? ''
    for (const text of [fingerprint, `urn:sha256:${fingerprint}`, printed, printed.slice(0, 17)]) {
      const found = await officer.authenticity.checkPaper({ recordNumber: 'ｒ８ 点検 1', fingerprint: text })
      expect(found).toMatchObject({
        verdict: 'matches',
        record: {
          recordNumber: 'R8-点検-01',
          title: '令和8年度 情報セキュリティ自己点検',
          closedOn: '2026-11-20',
        },
        reports: [issued],
        recordNow: 'asPrinted',
      })
    }
  })

  it('shows which groups of eight digits differ', async () => {
    const { officer, fingerprint, issued } = await aPaper()
    const other = fingerprint[10] === '0' ? '1' : '0'
    const found = await officer.authenticity.checkPaper({
      recordNumber: 'R8-点検-01',
      fingerprint: `${fingerprint.slice(0, 10)}${other}${fingerprint.slice(11, 24)}`,
    })
    expect(found).toMatchObject({ verdict: 'differs', reports: [issued] })
    expect('groups' in found && found.groups.map(({ isSame }) => isSame)).toEqual([true, false, true])
    expect('groups' in found && found.groups[1]?.known).toBe(fingerprint.slice(8, 16))
  })

  it('says that the record was changed since the paper was printed', async () => {
    const { officer, fingerprint, issued, context } = await aPaper()
    changePastTheProgram(context.db, "UPDATE inspection SET purpose = '書き換え'")
    const paper = { recordNumber: 'R8-点検-01', fingerprint }
    expect(await officer.authenticity.checkPaper(paper)).toMatchObject({
      verdict: 'matches',
      reports: [issued],
      recordNow: 'changed',
    })
  })

  it('knows a record whose report was not issued yet, too', async () => {
    const { officer, subject, fingerprint } = await aPaper()
    const other = await aClosedInspection()
    expect(subject.kind).toBe('inspection-result')
    const found = await other.officer.authenticity.checkPaper({ recordNumber: 'R8-点検-01', fingerprint })
    expect(found).toMatchObject({ verdict: 'matches', reports: [], recordNow: 'asPrinted' })
    expect(await officer.history.verify({})).toMatchObject({ isSound: true })
  })

  it('names the numbers there are where it knows none, and says what has no fingerprint', async () => {
    const { officer, fingerprint } = await aPaper()
    expect(await officer.authenticity.checkPaper({ recordNumber: 'R7-点検-01', fingerprint })).toEqual({
      verdict: 'unknownNumber',
      knownNumbers: ['R8-点検-01'],
    })
    const { edition } = await officer.policy.current({})
    await officer.reports.issue({ kind: 'policy-text', editionId: edition.id })
    expect(await officer.authenticity.checkPaper({ recordNumber: '方針 第１版', fingerprint })).toMatchObject(
      {
        verdict: 'withoutFingerprint',
        record: { recordNumber: '方針-第1版', closedOn: null },
      },
    )
    const open = await aClosedInspection({ isClosed: false })
    expect(
      await open.officer.authenticity.checkPaper({ recordNumber: 'R8-点検-01', fingerprint }),
    ).toMatchObject({
      verdict: 'withoutFingerprint',
      record: { closedOn: null },
    })
  })

  it('says what is wrong with digits that are none', async () => {
    const { officer, signedInAs } = await aPaper()
    const check = (fingerprint: string) =>
      refusalOf(officer.authenticity.checkPaper({ recordNumber: 'R8-点検-01', fingerprint }))
    expect(await check('979a')).toMatchObject({
      code: 'invalid_input',
      field: 'fingerprint',
      reason: 'tooShort',
    })
    expect(await check('指紋')).toMatchObject({ reason: 'notHexadecimal' })
    expect(await check('')).toMatchObject({ reason: 'required' })
    expect(await check('0'.repeat(301))).toMatchObject({ field: 'fingerprint', reason: 'tooLong' })
    const respondent = await signedInAs('respondent')
    const paper = { recordNumber: 'R8-点検-01', fingerprint: '0'.repeat(16) }
    expect(await refusalOf(respondent.authenticity.checkPaper(paper))).toMatchObject({
      code: 'not_permitted',
    })
    const approver = await signedInAs('approver')
    expect((await approver.authenticity.checkPaper(paper)).verdict).toBe('differs')
  })
})
