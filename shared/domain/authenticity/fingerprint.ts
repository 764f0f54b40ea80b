/** A record's fingerprint is SHA-256; this many of its first digits are enough to tell records apart. */
export const fewestFingerprintDigits = 16

const allDigits = 64
const groupLength = 8

/** What was typed in, pasted or scanned: its digits, or the closed word for why they are none. */
export type TypedFingerprint =
  | { readonly digits: string }
  | { readonly problem: 'required' | 'notHexadecimal' | 'tooShort' | 'tooLong' }

/** One group of eight digits as typed against the same group of a known fingerprint; the last may be shorter. */
export type FingerprintGroup = {
  readonly position: number
  readonly typed: string
  readonly known: string
  readonly isSame: boolean
}

/** The groups of eight in which a fingerprint is printed. */
export function toFingerprintGroups(digits: string): readonly string[] {
  return digits.match(new RegExp(`.{1,${groupLength}}`, 'g')) ?? []
}

/** Reads a fingerprint whatever its width, case and spaces, and the `urn:sha256:` of the QR code before it. */
export function readFingerprint(text: string): TypedFingerprint {
  const plain = text.normalize('NFKC').toLowerCase()
  const digits = plain.replace(/^[\s\S]*sha-?256/, '').replace(/[\s:;,.)\-‐-―−ー]/gu, '')
  if (digits === '') return { problem: 'required' }
  if (!/^[0-9a-f]+$/.test(digits)) return { problem: 'notHexadecimal' }
  if (digits.length < fewestFingerprintDigits) return { problem: 'tooShort' }
  return digits.length > allDigits ? { problem: 'tooLong' } : { digits }
}

/** Compares group by group as far as was typed. */
export function compareFingerprint(digits: string, known: string): readonly FingerprintGroup[] {
  const knownGroups = toFingerprintGroups(known)
  return toFingerprintGroups(digits).map((typed, index) => {
    const group = knownGroups[index] ?? ''
    return { position: index + 1, typed, known: group, isSame: group.startsWith(typed) }
  })
}

/** Of several known fingerprints the one that begins like the typed digits, else the one with most groups the same. */
export function findNearestFingerprint(digits: string, known: readonly string[]): string | undefined {
  const countSame = (sha256: string): number =>
    compareFingerprint(digits, sha256).filter(({ isSame }) => isSame).length
  const [first, ...others] = known
  if (first === undefined) return undefined
  return others.reduce((best, sha256) => (countSame(sha256) > countSame(best) ? sha256 : best), first)
}
