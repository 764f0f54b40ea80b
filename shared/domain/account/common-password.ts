const commonStarts = [
  'password',
  'passw0rd',
  'qwertyuiop',
  'asdfghjkl',
  'administrator',
  'jouhousecurity',
  'infosec',
]
const ladders = ['01234567890123456789', 'abcdefghijklmnopqrstuvwxyz']

/** Whether a password is among the first anybody tries: one or two letters over and over, a ladder, or the own name. */
export function isTooCommonPassword(password: string, loginName: string): boolean {
  const text = toCompared(password)
  const own = toCompared(loginName)
  if (new Set(text).size <= 2) return true
  if (ladders.some((ladder) => ladder.includes(text) || [...ladder].toReversed().join('').includes(text)))
    return true
  return [own, ...commonStarts].some((start) => start.length >= 3 && restAfter(text, start) <= 3)
}

/** How many letters are left when every `start` is taken out. */
function restAfter(text: string, start: string): number {
  return text.includes(start) ? text.replaceAll(start, '').length : text.length
}

function toCompared(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s/g, '')
}
