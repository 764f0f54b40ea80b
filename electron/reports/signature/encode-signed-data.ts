import { createHash } from 'node:crypto'
import {
  Set as Asn1Set,
  type AsnType,
  Constructed,
  fromBER,
  Integer,
  Null,
  ObjectIdentifier,
  OctetString,
  Sequence,
} from 'asn1js'
import { invariant } from '../../../shared/errors/invariant.ts'

type Content = Readonly<{
  /** SHA-256 of what is signed. */
  digest: Uint8Array
  /** The signer's certificate, DER. */
  certificate: Uint8Array
  /** RSA with SHA-256 over the bytes, by the certificate's private key. */
  sign: (bytes: Uint8Array) => Uint8Array
}>

const ids = {
  data: '1.2.840.113549.1.7.1',
  signedData: '1.2.840.113549.1.7.2',
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  signingCertificateV2: '1.2.840.113549.1.9.16.2.47',
  sha256: '2.16.840.1.101.3.4.2.1',
  rsaWithSha256: '1.2.840.113549.1.1.11',
} as const

/**
 * The DER bytes of a detached CMS signature (RFC 5652) with the attributes of PAdES B-B: content type, message digest
 * and the signer's certificate by its hash. No time is in it, so the same content gives the same bytes.
 */
export function encodeSignedData({ digest, certificate, sign }: Content): Uint8Array {
  const attributes = listAttributes(digest, certificate)
  const signature = sign(new Uint8Array(new Asn1Set({ value: attributes }).toBER()))
  const { issuer, serialNumber } = readIssuer(certificate)
  const signer = sequence(
    new Integer({ value: 1 }),
    sequence(issuer, serialNumber),
    algorithm(ids.sha256),
    implicitly(0, attributes),
    algorithm(ids.rsaWithSha256),
    octets(signature),
  )
  const signedData = sequence(
    new Integer({ value: 1 }),
    new Asn1Set({ value: [algorithm(ids.sha256)] }),
    sequence(id(ids.data)),
    implicitly(0, [fromBER(toBuffer(certificate)).result]),
    new Asn1Set({ value: [signer] }),
  )
  return new Uint8Array(sequence(id(ids.signedData), implicitly(0, [signedData])).toBER())
}

/** In the order of their bytes, as DER asks of a set. */
function listAttributes(digest: Uint8Array, certificate: Uint8Array): Sequence[] {
  const certificateHash = createHash('sha256').update(certificate).digest()
  const attributes = [
    attribute(ids.contentType, id(ids.data)),
    attribute(ids.messageDigest, octets(digest)),
    // SHA-256 is the default and is not named
    attribute(ids.signingCertificateV2, sequence(sequence(sequence(octets(certificateHash))))),
  ]
  return attributes.sort((a, b) => Buffer.compare(Buffer.from(a.toBER()), Buffer.from(b.toBER())))
}

function attribute(type: string, value: AsnType): Sequence {
  return sequence(id(type), new Asn1Set({ value: [value] }))
}

/** The names of a certificate that a signature refers to it by. */
function readIssuer(certificate: Uint8Array): { issuer: AsnType; serialNumber: AsnType } {
  const [signed] = childrenOf(fromBER(toBuffer(certificate)).result)
  invariant(signed, 'a certificate has a signed part')
  // version, serial number, algorithm, issuer
  const [, serialNumber, , issuer] = childrenOf(signed)
  invariant(serialNumber && issuer, 'a certificate names its issuer')
  return { issuer, serialNumber }
}

function childrenOf(block: AsnType): AsnType[] {
  return block instanceof Constructed ? block.valueBlock.value : []
}

function algorithm(algorithmId: string): Sequence {
  return sequence(id(algorithmId), new Null())
}

function id(value: string): ObjectIdentifier {
  return new ObjectIdentifier({ value })
}

function octets(bytes: Uint8Array): OctetString {
  return new OctetString({ valueHex: toBuffer(bytes) })
}

function sequence(...value: AsnType[]): Sequence {
  return new Sequence({ value })
}

/** 3 is the class of tags whose meaning the structure gives. */
function implicitly(tagNumber: number, value: AsnType[]): Constructed {
  return new Constructed({ idBlock: { tagClass: 3, tagNumber }, value })
}

function toBuffer(bytes: Uint8Array): ArrayBuffer {
  return new Uint8Array(bytes).buffer
}
