import type { ApprovableRecord } from '../../shared/domain/approval/approvable.ts'
import { aClosedInspection } from './a-closed-inspection.ts'
import { type TestClient, testPassword } from './a-program.ts'

/** A PNG of one pixel, as a scanner would give a larger one. */
export function aScan(name = '決裁.png'): File {
  const bytes = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  )
  return new File([bytes], name, { type: 'image/png' })
}

/** A closed inspection whose 決裁欄 has two boxes: 事務局長 is the approver's, 担当 the officer's. */
export async function aRecordToApprove() {
  const union = await aClosedInspection()
  const { officer, subject } = union
  const approver = await union.signedInAs('approver')
  const accounts = { approver: await accountOf(approver), officer: await accountOf(officer) }
  const { rowVersion, isSample: _, ...organization } = await officer.organization.get({})
  await officer.organization.update({
    ...organization,
    approvalBoxes: [
      { title: '事務局長', accountId: accounts.approver },
      { title: '担当', accountId: accounts.officer },
    ],
    expectedRowVersion: rowVersion,
  })
  const { inspectionId } = subject
  return { ...union, approver, accounts, inspectionId, record: toRecord(inspectionId) }
}
export type RecordToApprove = Awaited<ReturnType<typeof aRecordToApprove>>

/** Lays the record before the approvers. */
export async function request({ officer, inspectionId, record }: RecordToApprove) {
  const { rowVersion } = await officer.inspections.get({ inspectionId })
  return officer.approvals.request({ record, expectedRowVersion: rowVersion })
}

/** Signs whatever box is the client's now. */
export async function signNext(
  client: TestClient,
  { record }: Readonly<{ record: ApprovableRecord }>,
  password = testPassword,
) {
  const { approvals } = await client.approvals.get({ record })
  const step = approvals[0]?.steps.find(({ isNext }) => isNext)
  if (step === undefined) throw new Error('no box is waiting')
  return client.approvals.sign({ approvalStepId: step.id, expectedRowVersion: step.rowVersion, password })
}

/** The record with both boxes signed, and so sealed. */
export async function aSealedRecord() {
  const record = await aRecordToApprove()
  await request(record)
  await signNext(record.officer, record)
  await signNext(record.approver, record)
  return record
}

function toRecord(id: string) {
  return { kind: 'inspection', id } as const
}

async function accountOf(client: TestClient) {
  const { account } = await client.session.current({})
  if (account === null) throw new Error('nobody is signed in')
  return account.id
}
