import { AppError } from '../../shared/errors/app-error.ts'

const mediaTypes = {
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
}

/** The bytes of a file that came with a call. */
export async function toBytes(file: File, maxBytes = Number.POSITIVE_INFINITY): Promise<Uint8Array> {
  if (file.size > maxBytes) throw new AppError('file_unreadable', { reason: 'fileTooLarge', maxBytes })
  return new Uint8Array(await file.arrayBuffer())
}

/** Several files, each with its name. */
export function toNamedBytes(files: readonly File[]): Promise<{ name: string; bytes: Uint8Array }[]> {
  return Promise.all(files.map(async (file) => ({ name: file.name, bytes: await toBytes(file) })))
}

/** A written file as a call answers with it; its type follows its name. */
export function toNamedFile({ bytes, name }: { bytes: Uint8Array; name: string }): File {
  const type = name.endsWith('.docx') ? mediaTypes.docx : 'text/plain'
  return new File([toPart(bytes)], name, { type })
}

/** A written table as the file a call answers with. */
export function toTableFile(
  written: { bytes: Uint8Array; name: string },
  format: keyof typeof mediaTypes,
): File {
  return new File([toPart(written.bytes)], written.name, { type: mediaTypes[format] })
}

/** Bytes that no other thread shares become a file without another copy. */
function toPart(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const { buffer, byteOffset, byteLength } = bytes
  return buffer instanceof ArrayBuffer
    ? new Uint8Array(buffer, byteOffset, byteLength)
    : new Uint8Array(bytes)
}
