/**
 * What two ways of writing the same person's name have in common: only spaces are left out, so 山﨑 太郎 is 山﨑太郎 but
 * never 山崎太郎. For comparing only; a name is kept exactly as its owner writes it.
 */
export function toStaffNameKey(name: string): string {
  return name.replace(/\s/g, '')
}
