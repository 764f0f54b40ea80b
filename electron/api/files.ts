const mediaTypes = {
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

/** The bytes of a file that came with a call. */
export async function toBytes(file: File): Promise<Uint8Array> {
  return new Uint8Array(await file.arrayBuffer())
}

/** Several files, each with its name. */
export function toNamedBytes(files: readonly File[]): Promise<{ name: string; bytes: Uint8Array }[]> {
  return Promise.all(files.map(async (file) => ({ name: file.name, bytes: await toBytes(file) })))
}

/** A written table as the file a call answers with. */
export function toTableFile(
  written: { bytes: Uint8Array; name: string },
  format: keyof typeof mediaTypes,
): File {
  return new File([new Uint8Array(written.bytes)], written.name, { type: mediaTypes[format] })
}
