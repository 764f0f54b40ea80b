import type { FeatureWords } from './feature-words.ts'

/** The history's words of checklists and their questions. */
export const checklistsWords: FeatureWords = {
  acts: {
    'checklists.load': '点検票の設問を用意しました',
    'checklists.addQuestion': '設問を追加しました',
    'checklists.updateQuestion': '設問を直しました',
    'checklists.retireQuestion': '設問を廃止しました',
    'checklists.reinstateQuestion': '設問を使用中に戻しました',
    'checklists.reorder': '設問の順番を変えました',
    'checklists.updateTexts': '設問集の題名や前書きを直しました',
    'checklists.adoptEdition': '設問集の版を確定しました',
    'checklists.importFile': '設問を取り込みました',
  },
  kinds: {
    checklist: '点検票の設問',
    checklistQuestion: '設問',
    checklistOrder: '設問の順番',
    checklistEdition: '設問集の版',
  },
  fields: {
    code: '番号',
    guidance: '説明',
    category: '分類',
    provisions: '条項',
    ordinanceItem: '号',
    introduction: '前書き',
    adoptedBy: '確定した人',
    questionCount: '設問の数',
  },
}
