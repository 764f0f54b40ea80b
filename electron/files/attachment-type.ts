import { AppError } from '../../shared/errors/app-error.ts'

export type AttachmentMediaType = 'application/pdf' | 'image/jpeg' | 'image/png'

const maxBytes = 20_000_000
const signatures: readonly (readonly [AttachmentMediaType, readonly number[]])[] = [
  ['application/pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['image/jpeg', [0xff, 0xd8, 0xff]],
  ['image/png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
]

/**
 * What a file is by its own bytes, whatever its name says. Throws `file_unreadable` with reason fileTooLarge,
 * notAttachable (no PDF, JPEG or PNG) or cutOff (its end is missing).
 */
export function readAttachmentType(bytes: Uint8Array): AttachmentMediaType {
  if (bytes.byteLength > maxBytes) throw unreadable('fileTooLarge')
  const found = signatures.find(([, start]) => start.every((byte, index) => bytes[index] === byte))
  if (found === undefined) throw unreadable('notAttachable')
  const [mediaType] = found
  if (!hasEnd(bytes, mediaType)) throw unreadable('cutOff')
  return mediaType
}

/** A scanner that was stopped leaves a file without its end. */
function hasEnd(bytes: Uint8Array, mediaType: AttachmentMediaType): boolean {
  const end = Buffer.from(bytes.slice(-2048))
  if (mediaType === 'application/pdf') return end.includes('%%EOF')
  if (mediaType === 'image/png') return end.includes('IEND')
  return end.lastIndexOf(Buffer.from([0xff, 0xd9])) >= 0
}

function unreadable(reason: string): AppError {
  return new AppError('file_unreadable', { reason })
}
