import type { FeatureWords } from './feature-words.ts'

/** The history's words of units and people. */
export const staffWords: FeatureWords = {
  acts: {
    'units.create': '所属を登録しました',
    'units.update': '所属を変えました',
    'units.retire': '所属を廃止しました',
    'units.reinstate': '所属をもう一度使えるようにしました',
    'units.reorder': '所属の順番を変えました',
    'staff.create': '職員を登録しました',
    'staff.update': '職員の内容を変えました',
    'staff.retire': '職員を名簿から外しました',
    'staff.reinstate': '職員を名簿に戻しました',
    'staff.reorder': '職員の順番を変えました',
    'staff.importFile': '名簿を取り込みました',
  },
  kinds: {
    unit: '所属',
    unitOrder: '所属の順番',
    staffMember: '職員',
    staffOrder: '職員の順番',
  },
  fields: {
    staffMemberId: '名簿の職員',
    unitId: '所属',
    unitName: '所属',
    reading: 'ふりがな',
    employment: '任用の区分',
    body: '機関',
    headStaffMemberId: '所属長',
    headName: '所属長',
    deputyStaffMemberId: '所属長の代理',
    deputyName: '所属長の代理',
  },
}
