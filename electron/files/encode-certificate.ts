import { createHash } from 'node:crypto'
import {
  Boolean as Asn1Boolean,
  Set as Asn1Set,
  type AsnType,
  BitString,
  Constructed,
  fromBER,
  GeneralizedTime,
  Integer,
  Null,
  ObjectIdentifier,
  OctetString,
  PrintableString,
  Sequence,
  UTCTime,
  Utf8String,
} from 'asn1js'

type Content = Readonly<{
  holder: string
  /** The public key as SubjectPublicKeyInfo. */
  publicKey: Uint8Array
  notBefore: Date
  notAfter: Date
  /** Positive, the highest byte first. */
  serialNumber: Uint8Array
  /** RSA with SHA-256 over the bytes, by the key's private half. */
  sign: (bytes: Uint8Array) => Uint8Array
}>

/** The DER bytes of an X.509 certificate (RFC 5280) that its own key signs. */
export function encodeCertificate(content: Content): Uint8Array {
  const name = toName(content.holder)
  const signed = sequence(
    new Constructed({ idBlock: explicitTag(0), value: [new Integer({ value: 2 })] }),
    new Integer({ valueHex: toBuffer(content.serialNumber) }),
    rsaWithSha256(),
    name,
    sequence(toTime(content.notBefore), toTime(content.notAfter)),
    name,
    fromBER(toBuffer(content.publicKey)).result,
    new Constructed({ idBlock: explicitTag(3), value: [sequence(...listExtensions(content.publicKey))] }),
  )
  const signature = content.sign(new Uint8Array(signed.toBER()))
  const whole = sequence(signed, rsaWithSha256(), new BitString({ valueHex: toBuffer(signature) }))
  return new Uint8Array(whole.toBER())
}

function rsaWithSha256(): Sequence {
  return sequence(new ObjectIdentifier({ value: '1.2.840.113549.1.1.11' }), new Null())
}

/** C=JP and the holder as common name. */
function toName(holder: string): Sequence {
  const country = sequence(new ObjectIdentifier({ value: '2.5.4.6' }), new PrintableString({ value: 'JP' }))
  const common = sequence(new ObjectIdentifier({ value: '2.5.4.3' }), new Utf8String({ value: holder }))
  return sequence(new Asn1Set({ value: [country] }), new Asn1Set({ value: [common] }))
}

/** No authority over other certificates; for digitalSignature and nonRepudiation; the key's own identifier. */
function listExtensions(publicKey: Uint8Array): Sequence[] {
  const usage = new BitString({ valueHex: toBuffer(Uint8Array.of(0b1100_0000)), unusedBits: 6 })
  const identifier = createHash('sha1').update(publicKey).digest()
  return [
    toExtension('2.5.29.19', sequence(), { isCritical: true }),
    toExtension('2.5.29.15', usage, { isCritical: true }),
    toExtension('2.5.29.14', new OctetString({ valueHex: toBuffer(identifier) }), { isCritical: false }),
  ]
}

function toExtension(id: string, value: AsnType, { isCritical }: { isCritical: boolean }): Sequence {
  const critical = isCritical ? [new Asn1Boolean({ value: true })] : []
  const content = new OctetString({ valueHex: value.toBER() })
  return sequence(new ObjectIdentifier({ value: id }), ...critical, content)
}

/** Years to 2049 in the short form, later ones in the long form, as RFC 5280 asks. */
function toTime(valueDate: Date): UTCTime {
  return valueDate.getUTCFullYear() < 2050 ? new UTCTime({ valueDate }) : new GeneralizedTime({ valueDate })
}

function explicitTag(tagNumber: number) {
  // 3 is the class of tags whose meaning the structure gives
  return { tagClass: 3, tagNumber }
}

function sequence(...value: AsnType[]): Sequence {
  return new Sequence({ value })
}

function toBuffer(bytes: Uint8Array): ArrayBuffer {
  return new Uint8Array(bytes).buffer
}
