import type { FeatureWords } from './feature-words.ts'

/** The history's words of findings and corrective actions. */
export const findingsWords: FeatureWords = {
  acts: {
    'findings.create': '指摘を記録しました',
    'findings.update': '指摘と是正措置の内容を変えました',
    'findings.linkAssets': '指摘に関係する情報資産を変えました',
    'findings.report': '是正措置の進み具合を記録しました',
    'findings.confirm': '是正措置を確認しました',
    'findings.sendBack': '是正措置をやり直しに戻しました',
    'findings.withdraw': '指摘を取り下げました',
  },
  kinds: {
    finding: '指摘',
  },
  fields: {
    cause: '原因',
    correctiveAction: '是正措置',
    ownerStaffMemberId: '担当',
    ownerName: '担当',
    ownerUnitName: '担当の所属',
    completedOn: '完了日',
    outcome: '結果',
    withdrawalReason: '取り下げの理由',
    foundAt: '指摘の日時',
    sourceCount: 'もとの回答の数',
    sources: 'もとの回答',
    findingId: '指摘',
    assets: '関係する情報資産',
    assetNumber: '資産番号',
    assetName: '名称',
  },
}
