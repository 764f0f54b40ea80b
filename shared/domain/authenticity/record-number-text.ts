/** A record number as it was typed or read out, without what varies: width, case, spaces, hyphens and leading zeros. */
export function toRecordNumberKey(text: string): string {
  return text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]|ー/gu, ' ')
    .trim()
    .split(/\s+|(?<=\p{L})(?=\d)|(?<=\d)(?=\p{L})/u)
    .map((part) => (/^\d+$/.test(part) ? String(Number(part)) : part))
    .join('')
}
