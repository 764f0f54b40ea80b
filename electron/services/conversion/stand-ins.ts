import type { Database } from '../../data/database.ts'
import { findStandIn } from '../../data/repositories/stand-in-repository.ts'

/**
 * Whether something is as it was when its SHA-256 was taken: it has the same one, or the one that stands in for it since its
 * texts were encrypted. The history holds the list of those, so that no other is let pass.
 */
export function isAsTaken(db: Database, taken: string, present: string): boolean {
  return taken === present || findStandIn(db, taken)?.now === present
}
