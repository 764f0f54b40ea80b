import { createHash, generateKeyPair, randomBytes, sign, X509Certificate } from 'node:crypto'
import { promisify } from 'node:util'

/** A private key and the certificate of its public half, both as PEM text. */
export type KeyMaterial = Readonly<{ certificatePem: string; privateKeyPem: string }>

/** What a certificate says; instants in UTC ISO, the fingerprint in lower-case hexadecimal over its DER bytes. */
export type CertificateContent = Readonly<{
  holder: string
  validFrom: string
  validUntil: string
  sha256: string
  der: Uint8Array
}>

const validYears = 20
const dayMs = 86_400_000

/**
 * A fresh RSA key of 2048 bits, made beside running work, with a certificate the body signs itself: it names the
 * holder and is for signatures only. It is valid from a day before `madeAt`, for clocks that differ, for 20 years.
 */
export async function makeKeyMaterial(holder: string, madeAt: Date): Promise<KeyMaterial> {
  const { publicKey, privateKey } = await promisify(generateKeyPair)('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'der' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  })
  const notBefore = new Date(Math.floor((madeAt.getTime() - dayMs) / 1000) * 1000)
  const notAfter = new Date(notBefore)
  notAfter.setUTCFullYear(notAfter.getUTCFullYear() + validYears)
  // loaded when a key is made, which is once
  const { encodeCertificate } = await import('./encode-certificate.ts')
  const der = encodeCertificate({
    ...{ holder, publicKey, notBefore, notAfter, serialNumber: toSerialNumber(randomBytes(16)) },
    sign: (bytes) => sign('RSA-SHA256', bytes, privateKey),
  })
  return { certificatePem: toPem('CERTIFICATE', der), privateKeyPem: privateKey }
}

/** Reads a certificate; throws where the text is none. */
export function readCertificate(certificate: string | Uint8Array): CertificateContent {
  const read = new X509Certificate(certificate)
  return {
    holder: toHolder(read),
    validFrom: new Date(read.validFrom).toISOString(),
    validUntil: new Date(read.validTo).toISOString(),
    sha256: createHash('sha256').update(read.raw).digest('hex'),
    der: read.raw,
  }
}

/** A name may hold several common names; the last is the most special one. */
function toHolder(certificate: X509Certificate): string {
  const { CN, O } = certificate.toLegacyObject().subject
  const names = [CN ?? O ?? ''].flat()
  return names.at(-1) ?? ''
}

/** Positive and never zero, as RFC 5280 asks. */
function toSerialNumber(random: Uint8Array): Uint8Array {
  return Uint8Array.from(random, (byte, index) => (index === 0 ? (byte & 0x3f) | 0x40 : byte))
}

function toPem(label: string, der: Uint8Array): string {
  const lines =
    Buffer.from(der)
      .toString('base64')
      .match(/.{1,64}/g) ?? []
  return [`-----BEGIN ${label}-----`, ...lines, `-----END ${label}-----`, ''].join('\n')
}
