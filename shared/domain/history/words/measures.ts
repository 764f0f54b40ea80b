import type { FeatureWords } from './feature-words.ts'

/** The history's words of 対策 and their checks. */
export const measuresWords: FeatureWords = {
  acts: {
    'measures.load': '組み込みの対策を取り込みました',
    'measures.create': '対策を加えました',
    'measures.update': '対策の内容を変えました',
    'measures.retire': '対策を廃止しました',
    'measures.reinstate': '対策をもう一度使うようにしました',
    'measures.recordCheck': '対策の年度の確認を記録しました',
    'measures.correctCheck': '対策の年度の確認を直しました',
    'measures.withdrawCheck': '対策の年度の確認を取り消しました',
    'measures.planCheck': '対策の次の確認日が変わりました',
  },
  kinds: {
    measure: '対策',
    measureCheck: '対策の確認',
  },
  fields: {
    description: '内容',
    builtInCode: '組み込みの番号',
    ordinanceItems: '号',
    declinedReason: '見送りの理由',
    ownerTitle: '担当の職',
    ownerUnitId: '担当の所属',
    evidence: '証拠',
    checkIntervalMonths: '確認の間隔（月）',
    nextCheckOn: '次の確認日',
    nextCheckBefore: '前の次の確認日',
    retirementReason: '廃止の理由',
    questions: '設問',
    measureId: '対策',
    checkedOn: '確認日',
    checkedBy: '確認した人',
    result: '結果',
  },
}
