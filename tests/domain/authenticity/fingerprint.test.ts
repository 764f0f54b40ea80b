import { describe, expect, it } from 'vitest'
import {
  compareFingerprint,
  findNearestFingerprint,
  readFingerprint,
  toFingerprintGroups,
} from '../../../shared/domain/authenticity/fingerprint.ts'
import { toRecordNumberKey } from '../../../shared/domain/authenticity/record-number-text.ts'

const sha256 = '979aa26df57a423330f899688ce3b7cfea26e614ed8de84734eaa4f6d33d2b58'

describe('readFingerprint', () => {
  it.each([
    ['as printed, two lines', '979aa26d f57a4233 30f89968 8ce3b7cf\nea26e614 ed8de847 34eaa4f6 d33d2b58'],
    ['in capitals', sha256.toUpperCase()],
    [
      'full-width',
      '９７９ａａ２６ｄ　ｆ５７ａ４２３３　30f89968 8ce3b7cf ea26e614 ed8de847 34eaa4f6 d33d2b58',
    ],
    ['the text of the QR code', `urn:sha256:${sha256}`],
    ['the QR code by a scanner in full-width mode', `ＵＲＮ：ＳＨＡ２５６：${sha256}`],
    ['with its label', `記録の指紋（SHA-256） ${sha256}`],
    ['with hyphens', toFingerprintGroups(sha256).join('-')],
  ])('reads it %s', (_how, text) => {
    expect(readFingerprint(text)).toEqual({ digits: sha256 })
  })

  it('takes the first 16 digits as enough', () => {
    expect(readFingerprint('979aa26d f57a4233')).toEqual({ digits: '979aa26df57a4233' })
  })

  it.each([
    ['', 'required'],
    ['urn:sha256:', 'required'],
    ['979aa26d f57a423', 'tooShort'],
    ['979aa26d f57a423O', 'notHexadecimal'],
    [`${sha256}0`, 'tooLong'],
  ])('says what is wrong with %j', (text, problem) => {
    expect(readFingerprint(text)).toEqual({ problem })
  })
})

describe('compareFingerprint', () => {
  it('says which groups of eight differ, as far as was typed', () => {
    expect(compareFingerprint('979aa26df57a423430f8', sha256)).toEqual([
      { position: 1, typed: '979aa26d', known: '979aa26d', isSame: true },
      { position: 2, typed: 'f57a4234', known: 'f57a4233', isSame: false },
      { position: 3, typed: '30f8', known: '30f89968', isSame: true },
    ])
  })
})

describe('findNearestFingerprint', () => {
  it('is the one most groups are the same of', () => {
    const other = `${'0'.repeat(56)}d33d2b58`
    expect(findNearestFingerprint(`979aa26d${'1'.repeat(8)}`, [other, sha256])).toBe(sha256)
    expect(findNearestFingerprint('1'.repeat(64), [other, sha256])).toBe(other)
    expect(findNearestFingerprint('1'.repeat(64), [])).toBeUndefined()
  })
})

describe('toRecordNumberKey', () => {
  it.each([
    'R8-点検-01',
    'Ｒ８－点検－０１',
    ' r8 点検 01 ',
    'R8‐点検‐1',
    'R8ー点検ー01',
    'R8点検01',
    'R8−点検−01',
  ])('takes %j as one number', (text) => {
    expect(toRecordNumberKey(text)).toBe('R8点検1')
  })

  it('tells other numbers apart', () => {
    const keys = ['R8-点検-01', 'R8-点検-11', 'R18-点検-01', 'R8-指摘-01', 'R81-点検', '方針-第1版'].map(
      toRecordNumberKey,
    )
    expect(new Set(keys).size).toBe(keys.length)
  })
})
