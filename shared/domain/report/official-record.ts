import { toFingerprintGroups } from '../authenticity/fingerprint.ts'

/** The record attached to a paper, with what is printed of it. */
export type PrintedRecord = {
  readonly json: string
  readonly fileName: string
  readonly fingerprintLines: readonly string[]
  readonly qrText: string
}

/** A settled record as one text under a name of its own in ASCII; `prefix` tells its kind. Null for a draft. */
export function toPrintedRecord(
  snapshot: { readonly json: string; readonly sha256: string } | null,
  { prefix, number }: { readonly prefix: string; readonly number: string },
): PrintedRecord | null {
  if (snapshot === null) return null
  const groups = toFingerprintGroups(snapshot.sha256)
  return {
    json: snapshot.json,
    // the Japanese of a number has no letter of the ASCII in it, and no other record of the kind and year is called so
    fileName: `${prefix}-${number.replaceAll(/[^0-9A-Za-z]+/g, '-')}.json`,
    fingerprintLines: [groups.slice(0, 4).join(' '), groups.slice(4).join(' ')],
    qrText: `urn:sha256:${snapshot.sha256}`,
  }
}

/** An addressee as a letter names it; one that has its honorific, or none at all, is left alone. */
export function withHonorific(addressee: string): string {
  return addressee === '' || /(様|殿|御中|各位)$/.test(addressee) ? addressee : `${addressee}　様`
}
