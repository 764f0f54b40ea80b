import { describe, expect, it } from 'vitest'
import { takeSnapshot } from '../../electron/services/inspection-snapshot.ts'
import { aClosedInspection } from '../support/a-closed-inspection.ts'
import { forgetSettledRows } from '../support/forget-settled-rows.ts'
import { withoutGuards } from '../support/without-guards.ts'

const firstInspectionFields = [
  ...['closeReason', 'closedOn', 'dueOn', 'fiscalYear', 'id', 'openedOn', 'purpose', 'recordNumber', 'state'],
  'title',
]
const firstSheetFields = [
  ...['answers', 'audience', 'exclusionReason', 'id', 'inspectionId', 'number', 'reading', 'staffMemberId'],
  ...['staffName', 'state', 'submittedAt', 'title', 'unitName'],
]

type Snapshot = { format: string; inspection: object; sheets: { answers: object[] }[] }

describe('the text of a closed inspection', () => {
  it('holds confirmation and origin of the answers', async () => {
    const { context, subject } = await aClosedInspection()
    const snapshot: Snapshot = JSON.parse(takeSnapshot(context.db, subject.inspectionId).json)
    expect(snapshot.format).toBe('infosec-daicho/inspection/2')
    expect(snapshot.inspection).toMatchObject({ requiresConfirmation: false })
    expect(snapshot.sheets[0]).toMatchObject({ confirmedAt: null })
    expect(snapshot.sheets[0]?.answers[0]).toMatchObject({ enteredFrom: 'screen', enteredBy: 'officerの人' })
  })

  it('is that of the first release where that opened it, so that its papers still prove themselves', async () => {
    const { context, subject, officer } = await aClosedInspection()
    // what the first release wrote names no editions
    withoutGuards(context.db, () => {
      context.db.exec('DELETE FROM inspection_checklist_edition')
      forgetSettledRows(context.db)
    })
    const snapshot: Snapshot = JSON.parse(takeSnapshot(context.db, subject.inspectionId).json)
    expect(snapshot.format).toBe('infosec-daicho/inspection/1')
    expect(Object.keys(snapshot.inspection)).toEqual(firstInspectionFields)
    expect(Object.keys(snapshot.sheets[0] ?? {})).toEqual(firstSheetFields)
    expect(Object.keys(snapshot.sheets[0]?.answers[0] ?? {})).toEqual(['choice', 'note', 'questionId'])
    await officer.reports.issue(subject)
    expect(await officer.history.verify({})).toMatchObject({ isSound: true })
  })
})
