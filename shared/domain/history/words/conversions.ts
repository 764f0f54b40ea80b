import type { FeatureWords } from './feature-words.ts'

/** The history's words of encrypting what was written before there was a key. */
export const conversionsWords: FeatureWords = {
  acts: {
    'conversions.convert': '前に書いた実施手順を暗号化しました',
    'conversions.convertRecord': '実施手順の記録を暗号化した形に置き換えました（内容は変わりません）',
    'conversions.removeLeftover': '暗号化する前の実施手順が残る写しを消しました',
    'conversions.sweep': '暗号化する前の実施手順を、記録の場所から消し終えました',
  },
  kinds: { conversion: '前に書いた実施手順の暗号化' },
  fields: {
    convertedAt: '暗号化した日時',
    convertedBy: '暗号化した人',
    leftover: '消した写しの場所',
    sweptAt: '消し終えた日時',
    standInCount: '置き換えた指紋の数',
    standInsSha256: '置き換えた指紋の一覧の指紋',
    textCount: '暗号化した文の数',
    textsSha256: '暗号化した文の一覧の指紋',
  },
}
