import { createHash, timingSafeEqual, verify, X509Certificate } from 'node:crypto'
import type { FileSignature } from '../../../shared/domain/authenticity/file-verdict.ts'
import { readCertificate } from '../certificate.ts'
import { findSignatures, type SignatureInFile } from './find-signatures.ts'
import { readSignedData, type SignedData } from './read-signed-data.ts'

/** A file's signature, and the SHA-256 of the file as it was when it was signed. */
export type CheckedSignature = FileSignature & Readonly<{ signedSha256: string }>

/**
 * The signature that proves most about a PDF: one of these certificates (PEM) that is intact, the one that covers most
 * of the file; then one of theirs that is broken; then one of somebody else. Null where there is none.
 */
export function checkSignature(pdf: Buffer, certificates: readonly string[]): CheckedSignature | null {
  const checked = findSignatures(pdf).flatMap((signature) => {
    const data = readSignedData(signature.cms)
    return data ? [check(pdf, signature, { data, certificates })] : []
  })
  const newestFirst = checked.reverse()
  return (
    newestFirst.find(({ maker, isIntact }) => maker === 'ours' && isIntact) ??
    newestFirst.find(({ maker }) => maker === 'ours') ??
    newestFirst[0] ??
    null
  )
}

function check(
  pdf: Buffer,
  { gap, end }: SignatureInFile,
  { data, certificates }: { data: SignedData; certificates: readonly string[] },
): CheckedSignature {
  const parts = [pdf.subarray(0, gap.start), pdf.subarray(gap.end, end)]
  const digest = createHash('sha256')
  for (const part of parts) digest.update(part)
  const isDigestSame = isSame(digest.digest(), data.messageDigest)
  const makers = certificates.map((pem) => new X509Certificate(pem))
  const isMadeByOurs = makers.some(({ publicKey }) =>
    verify('RSA-SHA256', data.signedAttributes, publicKey, data.signature),
  )
  const isOfOurs = makers.some(({ raw }) => data.certificates.some((der) => isSame(raw, der)))
  return {
    maker: isMadeByOurs || isOfOurs ? 'ours' : 'other',
    isIntact: isMadeByOurs && isDigestSame && data.isFollowedByZeros,
    addedBytes: pdf.length - end,
    holder: toHolder(data.certificates),
    signedSha256: createHash('sha256').update(pdf.subarray(0, end)).digest('hex'),
  }
}

function toHolder([first]: readonly Uint8Array[]): string {
  try {
    return first ? readCertificate(first).holder : ''
  } catch {
    // a certificate this program cannot read names nobody
    return ''
  }
}

function isSame(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && timingSafeEqual(one, other)
}
