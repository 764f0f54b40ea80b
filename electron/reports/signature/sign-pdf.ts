import { createHash, sign, X509Certificate } from 'node:crypto'
import { invariant } from '../../../shared/errors/invariant.ts'
import { byteRangePlaceholder, contentsPlaceholder } from '../layout/signature-field.ts'
import { encodeSignedData } from './encode-signed-data.ts'

/** The key a report is signed with, and the certificate that names its holder; PEM. */
export type SigningMaterial = { readonly certificatePem: string; readonly privateKeyPem: string }

/**
 * Fills in the signature field a report was drawn with. The signature is over every byte of the file but its own
 * digits; the same file and key give the same bytes. Throws where the report was drawn without a field.
 */
export function signPdf(drawn: Uint8Array, { certificatePem, privateKeyPem }: SigningMaterial): Uint8Array {
  const pdf = Buffer.from(drawn)
  const digits = findOnly(pdf, contentsPlaceholder)
  const end = digits + contentsPlaceholder.length
  const range = `[0 ${digits} ${end} ${pdf.length - end}]`
  pdf.write(range.padEnd(byteRangePlaceholder.length), findOnly(pdf, byteRangePlaceholder), 'latin1')
  const digest = createHash('sha256').update(pdf.subarray(0, digits)).update(pdf.subarray(end)).digest()
  const signature = encodeSignedData({
    digest,
    certificate: new X509Certificate(certificatePem).raw,
    sign: (bytes) => sign('RSA-SHA256', bytes, privateKeyPem),
  })
  const hex = Buffer.from(signature).toString('hex')
  invariant(hex.length <= contentsPlaceholder.length - 2, 'the field has room for the signature')
  // after the opening <; the rest of the field stays zeros
  pdf.write(hex, digits + 1, 'latin1')
  return pdf
}

function findOnly(pdf: Buffer, text: string): number {
  const at = pdf.indexOf(text, 0, 'latin1')
  invariant(
    at >= 0 && pdf.indexOf(text, at + 1, 'latin1') < 0,
    'a signed report is drawn with one signature field',
  )
  return at
}
