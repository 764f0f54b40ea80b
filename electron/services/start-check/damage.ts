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

/** Every record can be read as it was: only files beside them, or entries of the past, are gone or changed. */
export function isSafeToRead(kind: DamageKind | null): boolean {
  return kind === 'attachments' || kind === 'history'
}
