import { describe, expect, it } from 'vitest'
import { isTooCommonPassword } from '../../../shared/domain/account/common-password.ts'

describe('isTooCommonPassword', () => {
  it.each([
    'aaaaaaaaaa',
    '1212121212',
    '1234567890',
    '９８７６５４３２１０',
    'abcdefghij',
    'Password123',
    'hanako hanako',
    'hanako123',
  ])('refuses %s', (password) => {
    expect(isTooCommonPassword(password, 'hanako')).toBe(true)
  })

  it.each(['てすとのあいことば1', 'correct horse battery', 'k7m2q9w4r8t3', 'hanako の秘密のことば'])(
    'takes %s',
    (password) => {
      expect(isTooCommonPassword(password, 'hanako')).toBe(false)
    },
  )

  it('takes a password whatever it holds of a name of one letter', () => {
    expect(isTooCommonPassword('ひみつのことばです一', '一')).toBe(false)
  })
})
