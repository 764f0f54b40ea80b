import { AppError } from '../../../shared/errors/app-error.ts'

/** What of the records is damaged, from what can still be read around it to what cannot. */
export const damageKinds = ['attachments', 'history', 'records', 'structure'] as const
export type DamageKind = (typeof damageKinds)[number]

/** `place` is in words for people and names no content. */
export type Damage = Readonly<{ kind: DamageKind; place: string }>

/** The error a damaged folder is refused with. */
export function toDamageError({ kind, place }: Damage): AppError {
  return new AppError('storage_corrupt', { place, damage: kind })
}

/** The kind in such an error; damage found by SQLite itself is of the structure. */
export function toDamageKind(error: AppError): DamageKind | null {
  if (error.code !== 'storage_corrupt') return null
  return damageKinds.find((kind) => kind === error.details.damage) ?? 'structure'
}

/** The damage that a full check named, in words that name no content: they are shown before anybody signs in. */
export function toFoundDamage(brokenPlace: string): Damage {
  if (/attachments\//.test(brokenPlace))
    return { kind: 'attachments', place: '添付ファイルまたは発行した帳票' }
  const entry = /^履歴 \d+ 番/.exec(brokenPlace)?.[0]
  if (entry !== undefined) return { kind: 'history', place: entry }
  const isStructure = brokenPlace.startsWith('記録ファイル')
  return isStructure
    ? { kind: 'structure', place: '記録ファイルの構造' }
    : { kind: 'records', place: '記録の内容' }
}

/** Every record can be read as it was: only files beside them, or entries of the past, are gone or changed. */
export function isSafeToRead(kind: DamageKind | null): boolean {
  return kind === 'attachments' || kind === 'history'
}
