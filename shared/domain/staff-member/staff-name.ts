/**
 * What two ways of writing the same person's name have in common: only spaces are left out, so 山﨑 太郎 is 山﨑太郎 but
 * never 山崎太郎. For comparing only; a name is kept exactly as its owner writes it.
 */
export function toStaffNameKey(name: string): string {
  return name.replace(/\s/g, '')
}

type Acting = { readonly staffMemberId: string | null; readonly name: string }
type Held = { readonly staffMemberId: string | null; readonly name: string | null }

/**
 * Whether an account and a name on a record are one person: the same staff member, or the same name where the account
 * belongs to nobody on the roster. Two accounts of one person are so no way around "by another".
 */
export function isSamePerson(account: Acting, person: Held): boolean {
  if (account.staffMemberId !== null) return account.staffMemberId === person.staffMemberId
  return person.name !== null && toStaffNameKey(account.name) === toStaffNameKey(person.name)
}
