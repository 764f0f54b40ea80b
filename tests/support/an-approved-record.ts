import { type TestClient, testPassword } from './a-program.ts'
import { asId } from './a-union.ts'
import { aScan } from './an-approval.ts'

type Texts = Readonly<{
  sendBackReason: string
  signerName: string
  scan: { name: string; tail: string }
  rightText: string
}>
type Approving = Readonly<{
  officer: TestClient
  approver: TestClient
  inspectionId: string
  texts?: Texts
}>

const plainTexts: Texts = {
  sendBackReason: '数を確かめてください。',
  signerName: '管理 太郎',
  scan: { name: '決裁の写し.png', tail: '' },
  rightText: '3人',
}

/**
 * Takes a closed inspection through its 決裁: the first round is sent back, the second signed by the approver and taken
 * over from paper for the rest, which seals it; then a 訂正 is added.
 */
export async function approve({
  officer,
  approver,
  inspectionId,
  texts = plainTexts,
}: Approving): Promise<void> {
  await nameBoxes(officer, approver)
  const byRecord = { record: { kind: 'inspection', id: inspectionId } } as const
  const { rowVersion } = await officer.inspections.get({ inspectionId: asId(inspectionId) })
  const requesting = { ...byRecord, expectedRowVersion: rowVersion }
  const first = await officer.approvals.request(requesting)
  await approver.approvals.sendBack({ ...toTarget(first), reason: texts.sendBackReason })
  const second = await officer.approvals.request(requesting)
  const lower = second.approvals[0]?.steps.find(({ isNext }) => isNext)
  if (lower === undefined) throw new Error('no box waits')
  const { id: approvalStepId, rowVersion: expectedRowVersion } = lower
  const signed = await approver.approvals.sign({ approvalStepId, expectedRowVersion, password: testPassword })
  const rest = (signed.approvals[0]?.steps ?? []).filter(({ method }) => method === null)
  await officer.approvals.signOnPaper({
    ...toTarget(signed),
    steps: rest.map(({ id }) => ({
      approvalStepId: id,
      signerName: texts.signerName,
      signedOn: '2026-11-22',
    })),
    file: new File([await aScan().arrayBuffer(), texts.scan.tail], texts.scan.name),
  })
  await officer.approvals.correct({
    ...{ ...byRecord, place: '第2表', wrongText: '三人', rightText: texts.rightText },
    reason: '数字の書き方をそろえるため。',
  })
}

async function nameBoxes(officer: TestClient, approver: TestClient): Promise<void> {
  const { account } = await approver.session.current({})
  const { rowVersion, isSample: _, ...organization } = await officer.organization.get({})
  const approvalBoxes = [
    { title: '管理者', accountId: null },
    { title: '事務局長', accountId: account?.id ?? null },
  ]
  await officer.organization.update({ ...organization, approvalBoxes, expectedRowVersion: rowVersion })
}

function toTarget({ approvals }: Awaited<ReturnType<TestClient['approvals']['get']>>) {
  const [round] = approvals
  if (round === undefined) throw new Error('no round')
  return { approvalId: round.id, expectedRowVersion: round.rowVersion }
}
