import type { ReadText } from './read-text.ts'

/**
 * The text of a raw row (see `listRawRows`) with what `read` makes of each of its texts; null where one cannot be told.
 */
export function openRawRow(text: string, read: ReadText): string | null {
  const parts = text.split(';').map((part) => openPart(part, read))
  return parts.every((part) => part !== null) ? parts.join(';') : null
}

function openPart(part: string, read: ReadText): string | null {
  const [name, kind, hex = ''] = part.split(':')
  if (kind !== 'text') return part
  const told = read(Buffer.from(hex, 'hex').toString())
  return told === null ? null : [name, kind, Buffer.from(told).toString('hex').toUpperCase()].join(':')
}
