import type { IssuedReport } from '../../../shared/contract/reports.ts'

export const kindWords: Readonly<Record<IssuedReport['kind'], string>> = {
  'inspection-result': '自己点検結果報告書',
  'inspection-result-public': '自己点検結果（公開用）',
  'policy-text': '方針本文',
  'inspection-sheets': '自己点検票',
  'unsubmitted-list': '未提出者一覧',
  'reminder-letter': '点検票の提出の依頼',
  'asset-register': '情報資産台帳',
  'stocktaking-sheet': '棚卸し票',
  'stocktaking-result': '棚卸し結果報告書',
  findings: '指摘・是正一覧',
  'measure-status': '対策実施状況',
  'coverage-map': '網羅状況',
  'inspection-comparison': '自己点検経年比較表',
  'policy-review': '見直し検討書',
  'policy-review-progress': '見直しの経過一覧',
  'comparison-table': '新旧対照表',
  'policy-document-list': '方針文書一覧',
  'risk-analysis': 'リスク分析書',
  'history-list': '履歴一覧',
  'backup-record': 'バックアップ控え',
}
