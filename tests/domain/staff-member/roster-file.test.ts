import { describe, expect, it } from 'vitest'
import { employments } from '../../../shared/domain/staff-member/employment.ts'
import { toEmploymentLabel } from '../../../shared/domain/staff-member/employment-label.ts'
import { findHeadingRow } from '../../../shared/domain/staff-member/roster-columns.ts'
import {
  guessBody,
  toAudiences,
  toAudiencesText,
  toEmployment,
} from '../../../shared/domain/staff-member/roster-words.ts'
import { toStaffNameKey } from '../../../shared/domain/staff-member/staff-name.ts'
import { toUnitNameKey } from '../../../shared/domain/unit/unit-name.ts'

describe('findHeadingRow', () => {
  it('finds the columns under a title, by any of their usual names', () => {
    const rows = [
      ['令和8年度 職員名簿', '', ''],
      ['', '', ''],
      ['番号', ' 氏　名（必須）', 'ﾌﾘｶﾞﾅ', '課', '役職', '雇用区分', '対象'],
    ]
    expect(findHeadingRow(rows)).toEqual({
      index: 2,
      places: new Map([
        ['name', 1],
        ['reading', 2],
        ['unitName', 3],
        ['title', 4],
        ['employment', 5],
        ['audiences', 6],
      ]),
    })
  })

  it('finds none without both the person and the unit', () => {
    expect(findHeadingRow([['氏名', '職名']])).toBeUndefined()
  })
})

describe('words of a roster', () => {
  it('read back every label the program writes', () => {
    expect(employments.map((employment) => toEmployment(toEmploymentLabel(employment)))).toEqual([
      ...employments,
    ])
    expect(toAudiences(toAudiencesText(['staff', 'systemAdministrator']))).toEqual([
      'staff',
      'systemAdministrator',
    ])
  })

  it('read several audiences in any order and refuse a word they do not know', () => {
    expect(toAudiences('システム担当・職員')).toEqual(['staff', 'systemAdministrator'])
    expect([toAudiences('職員、村長'), toAudiences(' ')]).toEqual([undefined, undefined])
  })

  it('tell the body of a new unit by its name', () => {
    expect(['議会事務局', '監査委員事務局', '総務課'].map(guessBody)).toEqual([
      'assembly',
      'auditCommissioners',
      'manager',
    ])
  })
})

describe('what counts as the same name', () => {
  it('ignores spaces in a person’s name but never another character', () => {
    expect(toStaffNameKey('山﨑　太郎')).toBe(toStaffNameKey('山﨑太郎'))
    expect(toStaffNameKey('山﨑太郎')).not.toBe(toStaffNameKey('山崎太郎'))
    expect(toStaffNameKey('葛󠄀城')).not.toBe(toStaffNameKey('葛城'))
  })

  it('ignores widths and brackets in a unit’s name', () => {
    expect(toUnitNameKey('施設課（クリーンセンター）')).toBe(toUnitNameKey('施設課 (クリーンセンター)'))
  })
})
