/** What the signature of a file says, where it has one. */
export type FileSignature = {
  /** `ours` was made with a key of this body. */
  readonly maker: 'ours' | 'other'
  /** Nothing that it covers was changed; known only of our own. */
  readonly isIntact: boolean
  /** Bytes of the file after what it covers: something was added after signing. */
  readonly addedBytes: number
  /** The name in the certificate it came with. */
  readonly holder: string
}

/**
 * identical: the very bytes that were issued. signed: this body's signature over the whole file, of which no copy is
 * kept here. extended: something was added after signing. altered: not what was issued. otherBody: signed with a key
 * that is not this body's. unknown: nothing connects it with this body. unreadable: neither its bytes nor its signature
 * are known, and its content cannot be read.
 */
export const fileVerdicts = [
  'identical',
  'signed',
  'extended',
  'altered',
  'otherBody',
  'unknown',
  'unreadable',
] as const

export type FileVerdict = (typeof fileVerdicts)[number]

type FileFacts = {
  readonly isIdentical: boolean
  readonly signature: FileSignature | null
  readonly isReadable: boolean
  /** Its words or its attached record name a report or record of this body. */
  readonly isAboutUs: boolean
}

/** The one word for what a file is, the strongest proof first. */
export function toFileVerdict({ isIdentical, signature, isReadable, isAboutUs }: FileFacts): FileVerdict {
  if (isIdentical) return 'identical'
  if (signature?.maker === 'ours') {
    if (!signature.isIntact) return 'altered'
    return signature.addedBytes > 0 ? 'extended' : 'signed'
  }
  if (signature !== null) return 'otherBody'
  if (!isReadable) return 'unreadable'
  return isAboutUs ? 'altered' : 'unknown'
}
