import type { Audience } from './audience.ts'

const letters: Readonly<Record<Audience, string>> = { staff: 'S', manager: 'M', systemAdministrator: 'A' }

/** The code of the next question of an audience: one above the highest ever given, so that none is used twice. */
export function toNextCode(audience: Audience, codes: readonly string[]): string {
  const numbers = codes.map((code) => Number(/\d+$/.exec(code)?.[0] ?? 0))
  return `${letters[audience]}${String(Math.max(0, ...numbers) + 1).padStart(2, '0')}`
}
