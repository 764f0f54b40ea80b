import { type AsnType, Constructed, fromBER, ObjectIdentifier, OctetString } from 'asn1js'

/** What a CMS signature (RFC 5652) says of itself; nothing of it is proved yet. */
export type SignedData = Readonly<{
  /** The certificates that came with it, DER. */
  certificates: readonly Uint8Array[]
  /** The attributes as they are signed. */
  signedAttributes: Uint8Array
  /** The digest of the content by these attributes. */
  messageDigest: Uint8Array
  signature: Uint8Array
  /** The rest of the field it stands in is zeros: nothing was put where nothing is signed. */
  isFollowedByZeros: boolean
}>

const messageDigestId = '1.2.840.113549.1.9.4'
const setTag = 0x31

/** Reads the structure; undefined where it is none, or has not exactly one signer. */
export function readSignedData(cms: Uint8Array): SignedData | undefined {
  const { offset, result } = fromBER(new Uint8Array(cms).buffer)
  if (offset < 0) return undefined
  const [, wrapped] = childrenOf(result)
  const parts = childrenOf(childrenOf(wrapped)[0])
  const [signer, ...others] = childrenOf(parts.at(-1))
  if (signer === undefined || others.length > 0) return undefined
  // after the version and who signed, which may carry the same tag as the attributes
  const signerParts = childrenOf(signer).slice(2)
  const attributes = signerParts.find((part) => isTagged(part, 0))
  const signature = signerParts.find((part) => part instanceof OctetString)
  if (attributes === undefined || !(signature instanceof OctetString)) return undefined
  const messageDigest = findMessageDigest(attributes)
  if (messageDigest === undefined) return undefined
  return {
    certificates: childrenOf(parts.find((part) => isTagged(part, 0))).map(toBytes),
    // signed as a set of its own, not as the tagged field it stands in
    signedAttributes: toBytes(attributes).map((byte, index) => (index === 0 ? setTag : byte)),
    messageDigest,
    signature: signature.valueBlock.valueHexView,
    isFollowedByZeros: cms.subarray(offset).every((byte) => byte === 0),
  }
}

function findMessageDigest(attributes: AsnType): Uint8Array | undefined {
  for (const attribute of childrenOf(attributes)) {
    const [id, values] = childrenOf(attribute)
    if (!(id instanceof ObjectIdentifier) || id.valueBlock.toString() !== messageDigestId) continue
    const [value] = childrenOf(values)
    if (value instanceof OctetString) return value.valueBlock.valueHexView
  }
  return undefined
}

function childrenOf(block: AsnType | undefined): AsnType[] {
  return block instanceof Constructed ? block.valueBlock.value : []
}

function isTagged({ idBlock }: AsnType, tagNumber: number): boolean {
  return idBlock.tagClass === 3 && idBlock.tagNumber === tagNumber
}

function toBytes(block: AsnType): Uint8Array {
  return new Uint8Array(block.valueBeforeDecodeView)
}
