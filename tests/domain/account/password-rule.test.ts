import { describe, expect, it } from 'vitest'
import { countPasswordLetters, findPasswordProblem } from '../../../shared/domain/account/password-rule.ts'

const names = ['hanako01', '髙橋 花子', '北松北部環境組合']

describe('findPasswordProblem', () => {
  it.each([
    'aaaaaaaaaaaa',
    '121212121212',
    '123456789012',
    '０９０１２３４５６７８９',
    'abcdefghijkl',
    'Password1234',
    'P@ssw0rd2026!',
    'パスワード２０２６',
    'あいうえおかきくけこさし',
    'sakura19850401',
    'qwertyuiop123',
    '1qaz2wsx3edc',
    'mikanmikanmikan',
    'さくらさくらさくらさくら',
    'ありがとうありがとう',
    'kumiai-soumu-2026',
    '令和8年のひみつ',
    'Security Admin 1',
  ])('finds %s common', (password) => {
    expect(findPasswordProblem(password, names)).toBe('passwordTooCommon')
  })

  it.each([
    'hanako01 no inu',
    'わたしは花子ですよろしくね',
    'HANAKO01-umikaze',
    '北松北部環境のねこたち',
    '髙橋さんちのねこ三匹',
  ])('finds a name in %s', (password) => {
    expect(findPasswordProblem(password, names)).toBe('passwordHoldsName')
  })

  it.each([
    'てすとようのあいことば1',
    'correct horse battery',
    'k7m2q9w4r8t3',
    'みなとのあさひのぼる2026',
    '庭の柿の木に三つの実',
  ])('takes %s', (password) => {
    expect(findPasswordProblem(password, names)).toBeNull()
  })

  it('takes a password whatever it holds of a name of one letter', () => {
    expect(findPasswordProblem('うみべのやど一でまつ', ['一', '林 一'])).toBeNull()
  })
})

describe('a name with a form of its own', () => {
  it('is found however it is typed', () => {
    expect(findPasswordProblem('あさひの葛城さんのいぬ', ['葛\u{e0100}城 修'])).toBe('passwordHoldsName')
  })
})

describe('countPasswordLetters', () => {
  it('counts what a person sees as one letter once', () => {
    expect(countPasswordLetters('𠮷野ｶﾞ')).toBe(3)
  })
})
