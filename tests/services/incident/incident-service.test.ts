import { describe, expect, it } from 'vitest'
import { getReadyFolder } from '../../../electron/services/program-state.ts'
import { verifyRecords } from '../../../electron/services/verify-service.ts'
import { aProgram } from '../../support/a-program.ts'
import { anIncident, aPhotograph, someParticulars, targetOf } from '../../support/an-incident.ts'
import { refusalOf } from '../../support/refusal.ts'
import { someAssetValues } from '../../support/some-assets.ts'
import { wholeHistory } from '../../support/whole-history.ts'

async function anOffice() {
  const program = await aProgram()
  return { ...program, officer: await program.signedInAs('officer') }
}

describe('createIncident', () => {
  it('keeps what was written, under the next number of the 年度 it was found in', async () => {
    const { officer, incidents } = await anOffice()
    await anIncident(officer)
    const { incident, mayChange } = await anIncident(officer)
    expect(incident).toMatchObject({ ...someParticulars, number: 'R8-事案-02', state: 'handling' })
    expect(mayChange).toBe(true)
    const before = await anIncident(officer, { foundOn: '2026-03-31', occurredOn: null, notices: [] })
    expect(before.incident.number).toBe('R7-事案-01')
    const { incidents: listed } = await officer.incidents.list({})
    expect(listed.map(({ number, title }) => [number, title])).toEqual([
      ['R8-事案-02', 'USBメモリの紛失'],
      ['R8-事案-01', 'USBメモリの紛失'],
      ['R7-事案-01', 'USBメモリの紛失'],
    ])
    expect(incidents).toEqual([])
  })

  it.each([
    [{ foundOn: '2026-11-23', notices: [] }, 'foundOn', 'inFuture'],
    [{ occurredOn: '2026-11-21' }, 'occurredOn', 'afterFound'],
    [{ notices: [{ recipient: '警察', reportedOn: '2026-11-19' }] }, 'notices', 'beforeFound'],
    [{ notices: [{ recipient: '警察', reportedOn: '2026-11-23' }] }, 'notices', 'inFuture'],
    [{ foundTime: '24:00' }, 'foundTime', 'impossibleTime'],
  ])('refuses days and times that cannot be: %j', async (changes, field, reason) => {
    const { officer } = await anOffice()
    const refused = await refusalOf(anIncident(officer, changes))
    expect(refused).toMatchObject({ code: 'invalid_input', data: { field, reason } })
    expect((await officer.incidents.list({})).incidents).toEqual([])
  })

  it('names assets of the register, and none anew that has ended', async () => {
    const { officer } = await anOffice()
    const unit = await officer.units.create({ name: '施設課', body: 'manager' })
    const asset = await officer.assets.create(someAssetValues(unit.id))
    const ended = await officer.assets.create(someAssetValues(unit.id, { name: '古い端末' }))
    await officer.assets.end({
      ...{ assetId: ended.id, expectedRowVersion: 1, state: 'disposed', disposedOn: '2026-11-21' },
      ...{ disposalMethod: '破砕', disposalWitness: '', disposalCertificate: null },
    })
    const { assets } = await anIncident(officer, { affectedAssetIds: [asset.id] })
    expect(assets).toMatchObject([{ id: asset.id, name: asset.name }])
    expect(await refusalOf(anIncident(officer, { affectedAssetIds: [ended.id] }))).toMatchObject({
      data: { field: 'affectedAssetIds', reason: 'notActive' },
    })
  })
})

describe('changeIncident', () => {
  it('writes it anew, and its history says what was and what is, in words', async () => {
    const { officer } = await anOffice()
    const before = await anIncident(officer)
    const { incident } = await officer.incidents.update({
      ...{ ...targetOf(before), ...someParticulars, title: 'USBメモリの置き忘れ', kind: 'other' },
      notices: [...someParticulars.notices, { recipient: '警察', reportedOn: '2026-11-22' }],
    })
    expect(incident).toMatchObject({ title: 'USBメモリの置き忘れ', kind: 'other', rowVersion: 2 })
    const { entries } = await officer.history.search({
      ...{ ...wholeHistory, record: { kind: 'incident', id: incident.id }, act: 'incidents.update' },
      ...{ text: '置き忘れ', before: null },
    })
    expect(entries).toMatchObject([
      {
        ...{ act: 'インシデントの記録を書き直しました', kind: 'インシデント' },
        recordName: 'R8-事案-01 USBメモリの置き忘れ',
        changes: [
          { field: '種類', before: '紛失・盗難', after: 'その他' },
          {
            field: '報告した相手先',
            before: '相手先：長崎県、報告した日：令和8年11月21日',
            after: '相手先：長崎県、報告した日：令和8年11月21日\n相手先：警察、報告した日：令和8年11月22日',
          },
          { field: '題名・職名', before: 'USBメモリの紛失', after: 'USBメモリの置き忘れ' },
        ],
      },
    ])
  })

  it('refuses what was changed meanwhile', async () => {
    const { officer } = await anOffice()
    const before = await anIncident(officer)
    const writing = { ...targetOf(before), ...someParticulars }
    await officer.incidents.update(writing)
    expect(await refusalOf(officer.incidents.update(writing))).toMatchObject({ code: 'stale_row' })
  })
})

describe('settleIncident', () => {
  it.each(['cause', 'prevention'] as const)('refuses one whose %s is not written', async (field) => {
    const { officer } = await anOffice()
    const before = await anIncident(officer, { [field]: ' \n' })
    const settling = officer.incidents.settle({ ...targetOf(before), settledOn: '2026-11-22' })
    expect(await refusalOf(settling)).toMatchObject({ data: { field, reason: 'required' } })
  })

  it.each([
    ['2026-11-19', 'beforeFound'],
    ['2026-11-23', 'inFuture'],
  ])('refuses %s, which is %s', async (settledOn, reason) => {
    const { officer } = await anOffice()
    const settling = officer.incidents.settle({ ...targetOf(await anIncident(officer)), settledOn })
    expect(await refusalOf(settling)).toMatchObject({ data: { field: 'settledOn', reason } })
  })

  it('ends the handling: nothing of it is written anew until it is opened again with a reason', async () => {
    const { officer } = await anOffice()
    const before = await anIncident(officer)
    const settled = await officer.incidents.settle({ ...targetOf(before), settledOn: '2026-11-22' })
    expect(settled).toMatchObject({ mayChange: false, mayReopen: true, mayAttach: true })
    expect(settled.incident).toMatchObject({ state: 'settled', settledOn: '2026-11-22' })
    const rule = { data: { rule: 'incidentSettled' } }
    const writing = { ...targetOf(settled), ...someParticulars }
    expect(await refusalOf(officer.incidents.update(writing))).toMatchObject(rule)
    const ending = { ...targetOf(settled), reason: '誤り' }
    expect(await refusalOf(officer.incidents.withdraw(ending))).toMatchObject(rule)
    const reason = '原因がほかにもあったため'
    const opened = await officer.incidents.reopen({ ...targetOf(settled), reason })
    expect(opened.incident).toMatchObject({ state: 'handling', settledOn: null, reopeningReason: reason })
    const again = await officer.incidents.settle({ ...targetOf(opened), settledOn: '2026-11-22' })
    // the same reason once more is another opening
    expect((await officer.incidents.reopen({ ...targetOf(again), reason })).mayChange).toBe(true)
  })

  it('is kept by the file itself', async () => {
    const { officer, program } = await anOffice()
    const settled = await officer.incidents.settle({
      ...{ ...targetOf(await anIncident(officer)), settledOn: '2026-11-22' },
    })
    const { db } = getReadyFolder(program.state)
    const say = (sql: string) => () => db.exec(sql)
    expect(say("UPDATE incident SET kind = 'other'")).toThrow('only opened again')
    expect(say('DELETE FROM incident_notice')).toThrow('keeps its notices')
    expect(say('DELETE FROM incident')).toThrow('never deleted')
    expect(say("INSERT INTO incident_notice VALUES ('x', 9, '警察', '2026-11-22')")).toThrow('CHECK')
    expect(say("UPDATE incident SET title = '紛失'")).toThrow()
    expect(settled.incident.title).toBe(someParticulars.title)
  })
})

describe('withdrawIncident', () => {
  it('leaves it in the list with the reason, and nothing of it is changed any more', async () => {
    const { officer } = await anOffice()
    const before = await anIncident(officer)
    const withdrawn = await officer.incidents.withdraw({ ...targetOf(before), reason: '机の奥にあった' })
    expect(withdrawn.incident).toMatchObject({ state: 'withdrawn', withdrawalReason: '机の奥にあった' })
    expect((await officer.incidents.list({})).incidents).toHaveLength(1)
    const rule = { data: { rule: 'incidentWithdrawn' } }
    const target = targetOf(withdrawn)
    const { id: incidentId } = withdrawn.incident
    const tries = [
      officer.incidents.update({ ...target, ...someParticulars }),
      officer.incidents.settle({ ...target, settledOn: '2026-11-22' }),
      officer.incidents.reopen({ ...target, reason: '見つからない' }),
      officer.incidents.attach({ incidentId, file: aPhotograph() }),
    ]
    for (const one of tries) expect(await refusalOf(one)).toMatchObject(rule)
  })
})

describe('a file of an incident', () => {
  it('is kept, read again as it was, and taken off only while it is handled', async () => {
    const { officer } = await anOffice()
    const before = await anIncident(officer)
    const { id: incidentId } = before.incident
    const attached = await officer.incidents.attach({ incidentId, file: aPhotograph('PHOTO', '現場') })
    expect(attached).toMatchObject({ fileName: '現場.pdf', sizeBytes: 21 })
    const read = await officer.attachments.open({ attachmentId: attached.id })
    expect(await read.text()).toBe('%PDF-1.7\nPHOTO\n%%EOF\n')
    const settled = await officer.incidents.settle({ ...targetOf(before), settledOn: '2026-11-22' })
    // the paper with its seals comes after the settling
    await officer.incidents.attach({ incidentId, file: aPhotograph('SEALS', '決裁済の報告書') })
    const target = { attachmentId: attached.id, expectedRowVersion: attached.rowVersion }
    expect(await refusalOf(officer.incidents.retireAttachment(target))).toMatchObject({
      data: { rule: 'incidentSettled' },
    })
    await officer.incidents.reopen({ ...targetOf(settled), reason: '写真を差し替える' })
    await officer.incidents.retireAttachment(target)
    const { attachments } = await officer.incidents.get({ incidentId })
    expect(attachments.map(({ fileName }) => fileName)).toEqual(['決裁済の報告書.pdf'])
  })
})

describe('a copy of what incidents say', () => {
  it('is marked 非公開, has the texts, and is written into the history of each', async () => {
    const { officer } = await anOffice()
    const { incident } = await anIncident(officer)
    const other = await anIncident(officer, { foundOn: '2026-03-31', occurredOn: null, notices: [] })
    const file = await officer.incidents.exportFile({ fiscalYear: 2026, format: 'csv' })
    expect(file.name).toBe('【非公開】インシデント一覧.csv')
    const [headings = '', first = '', ...rest] = (await file.text()).trimEnd().split('\r\n')
    expect([headings.split(',').length, rest]).toEqual([15, []])
    expect(first).toContain(
      'R8-事案-01,USBメモリの紛失,紛失・盗難,令和8年11月20日　午前9時5分,令和8年11月19日',
    )
    expect(first).toContain('髙橋 一郎,北松 花子,長崎県（令和8年11月21日）,対応中,')
    const paper = await officer.reports.preview({ kind: 'incident-report', incidentId: incident.id })
    expect(paper.name).toBe('【非公開】R8-事案-01_インシデント報告書.pdf')
    const actsOf = async (id: string) => {
      const record = { kind: 'incident', id }
      return (await officer.history.list({ record, before: null })).map(({ act }) => act)
    }
    expect(await actsOf(incident.id)).toEqual(['incidents.print', 'incidents.export', 'incidents.create'])
    expect(await actsOf(other.incident.id)).toEqual(['incidents.create'])
  })

  it('is never kept by the program', async () => {
    const { officer } = await anOffice()
    const { incident } = await anIncident(officer)
    const issuing = officer.reports.issue({ kind: 'incident-report', incidentId: incident.id })
    expect(await refusalOf(issuing)).toMatchObject({ data: { rule: 'notIssued' } })
  })
})

describe('one who looks after the program alone', () => {
  it('does not come to know of an incident, its files or its history', async () => {
    const { officer, signedInAs } = await anOffice()
    const { incident } = await anIncident(officer)
    const file = await officer.incidents.attach({ incidentId: incident.id, file: aPhotograph() })
    const administrator = await signedInAs('administrator')
    expect(await refusalOf(administrator.incidents.list({}))).toMatchObject({ code: 'not_permitted' })
    const opening = administrator.attachments.open({ attachmentId: file.id })
    expect(await refusalOf(opening)).toMatchObject({ code: 'not_found' })
    const printing = administrator.reports.preview({ kind: 'incident-report', incidentId: incident.id })
    expect(await refusalOf(printing)).toMatchObject({ code: 'not_permitted' })
    const { entries } = await administrator.history.search({ ...wholeHistory, before: null })
    expect(entries.filter(({ act, kind }) => /インシデント|添付/.test(act + kind))).toEqual([])
    const choices = await administrator.history.choices({})
    expect(JSON.stringify(choices)).not.toContain('インシデント')
  })
})

describe('the records with incidents', () => {
  it('are sound to verify, and a day changed past the program is found', async () => {
    const { officer, program, incidents } = await anOffice()
    const before = await anIncident(officer)
    await officer.incidents.attach({ incidentId: before.incident.id, file: aPhotograph() })
    await officer.incidents.settle({ ...targetOf(before), settledOn: '2026-11-22' })
    await officer.incidents.exportFile({ fiscalYear: null, format: 'csv' })
    const { db, folder } = getReadyFolder(program.state)
    expect(verifyRecords({ db, dataFolder: folder })).toMatchObject({ isSound: true })
    db.exec("DROP TRIGGER settled_incident_is_only_reopened; UPDATE incident SET settled_on = '2026-11-21'")
    expect(verifyRecords({ db, dataFolder: folder }).brokenPlace).toContain('settledOn')
    expect(incidents).toEqual([])
  })
})
