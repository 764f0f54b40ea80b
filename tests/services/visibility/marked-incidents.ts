import type { TestClient } from '../../support/a-program.ts'
import { someParticulars } from '../../support/an-incident.ts'
import { marks } from './marks.ts'

const particulars = {
  ...{ ...someParticulars, title: marks.incidentTitle.text, circumstances: marks.incidentCircumstances.text },
  ...{ cause: marks.incidentCause.text, reporterName: marks.incidentReporter.text },
  notices: [{ recipient: marks.incidentRecipient.text, reportedOn: '2026-11-21' }],
}

/** An incident that is handled, with a file, after it was settled and opened again; one settled, and one taken back. */
export async function addIncidents(officer: TestClient) {
  return {
    handled: await addReopened(officer),
    settled: await addSettled(officer),
    withdrawn: await addWithdrawn(officer),
  }
}

async function addReopened(officer: TestClient) {
  const { incident } = await officer.incidents.create(particulars)
  const incidentId = incident.id
  const file = new File(
    [`%PDF-1.7\n${marks.incidentFileText.text}\n%%EOF\n`],
    `${marks.incidentFileName.text}.pdf`,
  )
  await officer.incidents.attach({ incidentId, file })
  await officer.incidents.settle({ incidentId, expectedRowVersion: 1, settledOn: '2026-11-22' })
  const reason = marks.incidentReason.text
  return toMarked(await officer.incidents.reopen({ incidentId, expectedRowVersion: 2, reason }))
}

async function addSettled(officer: TestClient) {
  const { incident } = await officer.incidents.create({ ...particulars, title: 'メールの誤送信' })
  const settling = { incidentId: incident.id, expectedRowVersion: 1, settledOn: '2026-11-22' }
  return toMarked(await officer.incidents.settle(settling))
}

async function addWithdrawn(officer: TestClient) {
  const { incident } = await officer.incidents.create({ ...particulars, title: '停電' })
  const reason = marks.incidentWithdrawal.text
  return toMarked(
    await officer.incidents.withdraw({ incidentId: incident.id, expectedRowVersion: 1, reason }),
  )
}

function toMarked({ incident, attachments }: Awaited<ReturnType<TestClient['incidents']['get']>>) {
  const { id, rowVersion } = incident
  return { id, rowVersion, attachments, particulars }
}
