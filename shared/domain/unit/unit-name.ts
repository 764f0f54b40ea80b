/**
 * What two names of the same unit have in common: widths, brackets and spaces do not count, so 施設課（北）is 施設課 (北).
 * For comparing only; a name is kept as it was typed.
 */
export function toUnitNameKey(name: string): string {
  return name.normalize('NFKC').replace(/\s/g, '')
}
