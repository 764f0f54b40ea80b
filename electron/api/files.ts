const mediaTypes = {
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

/** The bytes of a file that came with a call. */
export async function toBytes(file: File): Promise<Uint8Array> {
  return new Uint8Array(await file.arrayBuffer())
}

/** A written table as the file a call answers with. */
export function toTableFile(
  written: { bytes: Uint8Array; name: string },
  format: keyof typeof mediaTypes,
): File {
  return new File([new Uint8Array(written.bytes)], written.name, { type: mediaTypes[format] })
}
