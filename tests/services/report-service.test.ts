import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { aClosedInspection } from '../support/a-closed-inspection.ts'
import { refusalOf } from '../support/refusal.ts'

async function bytesOf(file: File): Promise<Buffer> {
  return Buffer.from(await file.arrayBuffer())
}

describe('reports.issue', () => {
  it('keeps the bytes, which come back as issued, and gives the first report ever after', async () => {
    const { officer, subject, incidents, clock } = await aClosedInspection()
    const issued = await officer.reports.issue(subject)
    expect(issued).toMatchObject({
      kind: 'inspection-result',
      title: '令和8年度自己点検結果報告書',
      recordNumber: 'R8-点検-01',
      fiscalYear: 2026,
      fileName: 'R8-点検-01_令和8年度自己点検結果報告書.pdf',
      issuedBy: 'officerの人',
    })
    const file = await officer.reports.openIssued({ issuedReportId: issued.id })
    expect(file).toMatchObject({ name: issued.fileName, type: 'application/pdf', size: issued.sizeBytes })
    clock.advanceSeconds(60)
    expect(await officer.reports.issue(subject)).toEqual(issued)
    const again = await officer.reports.openIssued({ issuedReportId: issued.id })
    expect((await bytesOf(again)).equals(await bytesOf(file))).toBe(true)
    expect(await officer.reports.listIssued({})).toEqual([issued])
    expect(await officer.history.verify({})).toMatchObject({ isSound: true, brokenPlace: null })
    expect(incidents).toEqual([])
  })

  it('gives the same bytes for the same record and clock', async () => {
    const [one, other] = [await aClosedInspection(), await aClosedInspection()]
    const reports = [
      await one.officer.reports.issue(one.subject),
      await other.officer.reports.issue(other.subject),
    ]
    expect(reports[0]?.sha256).toBe(reports[1]?.sha256)
  })

  it('refuses an inspection that is still open', async () => {
    const { officer, subject } = await aClosedInspection({ isClosed: false })
    const { data } = await refusalOf(officer.reports.issue(subject))
    expect(data).toEqual({ rule: 'inspectionOpen', recordNumber: 'R8-点検-01' })
    expect(await officer.reports.listIssued({})).toEqual([])
  })

  it('issues an edition of the policy', async () => {
    const { officer } = await aClosedInspection({ isClosed: false })
    const { edition } = await officer.policy.current({})
    const issued = await officer.reports.issue({ kind: 'policy-text', editionId: edition.id })
    expect(issued).toMatchObject({ recordNumber: '方針-第1版', title: edition.title, fiscalYear: null })
  })
})

describe('reports.preview', () => {
  it('draws a running inspection and keeps nothing', async () => {
    const { officer, subject, dataFolder } = await aClosedInspection({ isClosed: false })
    const file = await officer.reports.preview(subject)
    expect((await bytesOf(file)).subarray(0, 5).toString()).toBe('%PDF-')
    expect(readdirSync(dataFolder)).not.toContain('attachments')
  })

  it('shows respondents the policy and no result', async () => {
    const { officer, subject, signedInAs } = await aClosedInspection()
    const respondent = await signedInAs('respondent')
    expect((await refusalOf(respondent.reports.preview(subject))).code).toBe('not_permitted')
    const { edition } = await officer.policy.current({})
    expect(
      (await respondent.reports.preview({ kind: 'policy-text', editionId: edition.id })).size,
    ).toBeGreaterThan(1000)
  })

  it('stops when the call is aborted', async () => {
    const { officer, subject } = await aClosedInspection()
    const controller = new AbortController()
    const drawing = officer.reports.preview(subject, { signal: controller.signal })
    controller.abort()
    await expect(drawing).rejects.toThrow()
    expect((await officer.reports.preview(subject)).size).toBeGreaterThan(1000)
  })
})

describe('a kept report', () => {
  it('that was changed outside is refused, and verify names it', async () => {
    const { officer, subject, dataFolder } = await aClosedInspection()
    const { id, sha256 } = await officer.reports.issue(subject)
    const file = join(dataFolder, 'attachments', sha256.slice(0, 2), sha256)
    const bytes = readFileSync(file)
    bytes[100] = (bytes[100] ?? 0) ^ 1
    writeFileSync(file, bytes)
    expect((await refusalOf(officer.reports.openIssued({ issuedReportId: id }))).code).toBe('storage_corrupt')
    expect((await officer.history.verify({})).brokenPlace).toMatch(
      /^発行済み帳票 R8-点検-01.*書き換えられています$/,
    )
    rmSync(file)
    expect((await refusalOf(officer.reports.openIssued({ issuedReportId: id }))).code).toBe('file_missing')
    expect((await officer.history.verify({})).brokenPlace).toMatch(/がありません$/)
  })
})
