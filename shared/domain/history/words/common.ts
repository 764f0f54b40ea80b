import type { FeatureWords } from './feature-words.ts'

/** The words of what records of several features have. */
export const commonWords: FeatureWords = {
  acts: {},
  kinds: {},
  fields: {
    name: '名前',
    state: '状態',
    title: '題名・職名',
    position: '順番',
    reason: '理由',
    recordNumber: '記録番号',
    number: '番号',
    note: '備考',
    kind: '種類',
    rowVersion: '更新回数',
    place: '場所・箇所',
    text: '本文',
    id: '番号',
  },
}
