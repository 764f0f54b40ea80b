import type { IncidentParticulars } from '../../shared/contract/incidents.ts'
import type { TestClient } from './a-program.ts'

/** What is written of a lost stick, as it is known in the end. */
export const someParticulars: IncidentParticulars = {
  title: 'USBメモリの紛失',
  kind: 'lossOrTheft',
  foundOn: '2026-11-20',
  foundTime: '09:05',
  occurredOn: '2026-11-19',
  circumstances: '朝の点検で、貸出簿のUSBメモリが一本足りなかった。',
  impact: '委託先の連絡先12件。',
  firstAid: '前日の行き先を順にたどって捜した。',
  cause: '返却の確認を翌朝にしていた。',
  prevention: '帰る前に、二人で本数を数える。',
  reporterName: '髙橋 一郎',
  receiverName: '北松 花子',
  notices: [{ recipient: '長崎県', reportedOn: '2026-11-21' }],
  affectedAssetIds: [],
}

/** An incident that is being handled. */
export function anIncident(officer: TestClient, changes: Partial<IncidentParticulars> = {}) {
  return officer.incidents.create({ ...someParticulars, ...changes })
}

/** The same as every act on it takes it. */
export function targetOf({ incident }: Awaited<ReturnType<typeof anIncident>>) {
  return { incidentId: incident.id, expectedRowVersion: incident.rowVersion }
}

export const aPhotograph = (text = 'PHOTO', name = '写真') =>
  new File([`%PDF-1.7\n${text}\n%%EOF\n`], `${name}.pdf`)
