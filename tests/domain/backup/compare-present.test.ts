import { expect, it } from 'vitest'
import { comparePresent } from '../../../shared/domain/backup/compare-present.ts'

it.each([
  [{ isOther: true, isLonger: true, changesSince: 3 }, 'other'],
  [{ isOther: false, isLonger: true, changesSince: 1 }, 'newer'],
  [{ isOther: false, isLonger: true, changesSince: 0 }, 'same'],
  [{ isOther: false, isLonger: false, changesSince: 0 }, 'older'],
])('%o stands as %s to the backup', (present, standing) => {
  expect(comparePresent(present)).toBe(standing)
})
