import { generateKeyPairSync } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { decryptBytes, encryptBytes, toClosedToken } from '../../../electron/services/closed/closed-cipher.ts'
import { unwrapForHolder, wrapForHolder } from '../../../electron/services/closed/key-box.ts'
import { isClosedToken } from '../../../shared/domain/closed-text/closed-token.ts'

function aHolder() {
  const { privateKey, publicKey } = generateKeyPairSync('x25519')
  return { privateKey, publicKey: publicKey.export({ type: 'spki', format: 'der' }).toString('hex') }
}

const key = Buffer.alloc(32, 7)

describe('wrapForHolder', () => {
  it('gives a key that its holder opens, for the same purpose only', () => {
    const holder = aHolder()
    const wrapped = wrapForHolder(holder.publicKey, key, 'key 1')
    expect(unwrapForHolder(holder, wrapped, 'key 1')).toEqual(key)
    expect(() => unwrapForHolder(holder, wrapped, 'key 2')).toThrow('closedKeyUnreadable')
  })

  it('gives a key that nobody else opens, and never the same text twice', () => {
    const holder = aHolder()
    const wrapped = wrapForHolder(holder.publicKey, key, 'key 1')
    expect(() => unwrapForHolder(aHolder(), wrapped, 'key 1')).toThrow('closedKeyUnreadable')
    expect(wrapForHolder(holder.publicKey, key, 'key 1')).not.toBe(wrapped)
    expect(wrapped).not.toContain(key.toString('hex'))
  })

  it.each([0, 20, -1])('gives a text of which no letter may change (letter %i)', (place) => {
    const holder = aHolder()
    const wrapped = wrapForHolder(holder.publicKey, key, 'key 1')
    const letter = wrapped.at(place) === '0' ? '1' : '0'
    const at = (place + wrapped.length) % wrapped.length
    const changed = `${wrapped.slice(0, at)}${letter}${wrapped.slice(at + 1)}`
    expect(() => unwrapForHolder(holder, changed, 'key 1')).toThrow('closedKeyUnreadable')
  })
})

describe('encryptBytes', () => {
  const text = Buffer.from('第1条 合言葉は「ひらけごま」とする。')

  it('gives bytes that only the key opens, under the name of that key', () => {
    const sealed = encryptBytes(key, 'key 1', text)
    expect(decryptBytes(key, 'key 1', sealed)).toEqual(text)
    expect(() => decryptBytes(Buffer.alloc(32, 8), 'key 1', sealed)).toThrow('storage_corrupt')
    expect(() => decryptBytes(key, 'key 2', sealed)).toThrow('storage_corrupt')
  })

  it('never gives the same bytes twice, and a name that follows from them', () => {
    const [one, other] = [encryptBytes(key, 'key 1', text), encryptBytes(key, 'key 1', text)]
    expect(one).not.toEqual(other)
    expect(toClosedToken('key 1', one)).not.toBe(toClosedToken('key 1', other))
    expect(isClosedToken(toClosedToken('key 1', one))).toBe(true)
    expect(isClosedToken('§ 実施手順')).toBe(false)
  })
})
