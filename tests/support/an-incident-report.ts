import type { IncidentReportInput } from '../../shared/domain/report/incident-report-model.ts'
import { someParticulars } from './an-incident.ts'

/** A settled incident with an asset, a file and a notice. */
export function anIncidentReport(changes: Partial<IncidentReportInput> = {}): IncidentReportInput {
  const { affectedAssetIds: _, ...written } = someParticulars
  return {
    organization: { name: '北松北部環境組合', addressee: '北松北部環境組合管理者', sender: '事務局長' },
    incident: {
      ...{ ...written, number: 'R8-事案-01', state: 'settled', settledOn: '2026-11-22' },
      ...{ reopeningReason: null, withdrawalReason: null },
    },
    assets: [{ number: 'R8-0012', name: '貸出用USBメモリ', unitName: '総務課' }],
    attachmentNames: ['引き出しの写真.jpg'],
    policyBasis: '北松北部環境組合情報セキュリティ基本方針第7条第5号',
    approvalBoxes: [
      { title: '管理者', signerName: null, signedOn: null, method: null },
      { title: '事務局長', signerName: null, signedOn: null, method: null },
    ],
    printedBy: { name: '情報 花子', time: '10:00' },
    ...{ isSample: false, createdOn: '2026-11-24', createdAt: '2026-11-24T01:00:00.000Z' },
    ...changes,
  }
}
