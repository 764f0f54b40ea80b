import type { FeatureWords } from './feature-words.ts'

/** The history's words of 棚卸し. */
export const stocktakingsWords: FeatureWords = {
  acts: {
    'stocktakings.open': '棚卸しを始めました',
    'stocktakings.update': '棚卸しの件名・期限などを直しました',
    'stocktakings.addAssets': '後から登録した情報資産を棚卸しに加えました',
    'stocktakings.record': '棚卸しの結果を記録しました',
    'stocktakings.confirmRest': '残りをまとめて確認にしました',
    'stocktakings.undoConfirmRest': 'まとめて入れた確認を取り消しました',
    'stocktakings.moveAssets': '棚卸しの所属を移しました',
    'stocktakings.signUnit': '所属長の押印を記録しました',
    'stocktakings.undoSign': '押印の記録を取り消しました',
    'stocktakings.close': '棚卸しを終了しました',
    'stocktakings.reopen': '棚卸しの終了を取り消しました',
    'stocktakings.cancel': '棚卸しを取り消しました',
  },
  kinds: {
    stocktaking: '棚卸し',
    stocktakingItem: '棚卸しの結果',
    stocktakingUnit: '棚卸しの所属',
  },
  fields: {
    signedBy: '押印した人',
    cancelledOn: '取り消した日',
    cancelReason: '取り消した理由',
    settledSha256: '終了した記録の指紋',
    acknowledged: '確かめた未確認の件数',
    assetCount: '対象の件数',
    added: '加えた件数',
    numbers: '加えた資産番号',
    batchId: 'まとめて入れた確認',
    count: '件数',
    kept: '台帳をそのままにした件数',
    basis: '確認の方法',
    nextStep: '今後の対応',
    changes: '台帳に書き込んだ変更',
  },
}
