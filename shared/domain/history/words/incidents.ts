import type { FeatureWords } from './feature-words.ts'

/** The history's words of incidents. */
export const incidentsWords: FeatureWords = {
  acts: {
    'incidents.create': 'インシデントを記録しました',
    'incidents.update': 'インシデントの記録を書き直しました',
    'incidents.settle': 'インシデントを終結にしました',
    'incidents.reopen': 'インシデントの終結を取り消しました',
    'incidents.withdraw': 'インシデントの記録を取り下げました',
    'incidents.print': 'インシデントの記録を印刷できる形（PDF）にしました',
    'incidents.export': 'インシデントの記録をファイルに書き出しました',
  },
  kinds: {
    incident: 'インシデント',
  },
  fields: {
    foundOn: '発見した日',
    foundTime: '発見した時刻',
    circumstances: '発見の経緯',
    impact: '影響の範囲',
    firstAid: '応急の措置',
    prevention: '再発防止策',
    reporterName: '報告した人',
    receiverName: '報告を受けた人',
    notices: '報告した相手先',
    recipient: '相手先',
    reportedOn: '報告した日',
    affectedAssetIds: '影響を受けた情報資産',
    settledOn: '終結した日',
    reopeningReason: '終結を取り消した理由',
  },
}
