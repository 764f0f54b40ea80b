import type { StocktakingId } from '../../../shared/domain/id/branded-id.ts'
import { ruleViolation } from '../../../shared/errors/app-error.ts'
import type { Database } from '../../data/database.ts'
import { readItemsText } from '../../data/repositories/stocktaking-item-repository.ts'
import {
  getStocktaking,
  listStocktakingUnits,
  type StocktakingRow,
} from '../../data/repositories/stocktaking-repository.ts'
import { toCanonicalJson, toSha256 } from '../history-chain.ts'

/**
 * A closed stocktaking as one text that never changes again (RFC 8785) and its SHA-256: its words, its units with their
 * seals and counts, and the SHA-256 of all its items. Throws rule `stocktakingNotClosed` before it is closed.
 */
export function takeStocktakingSnapshot(db: Database, id: StocktakingId): { json: string; sha256: string } {
  // one that is closed was not cancelled, and its text is as it was before there was 取消
  const { rowVersion: _, counts, cancelledOn: __, cancelReason: ___, ...stocktaking } = getStocktaking(db, id)
  const { recordNumber, state } = stocktaking
  if (state !== 'closed') throw ruleViolation('stocktakingNotClosed', { recordNumber })
  const json = toCanonicalJson({
    format: 'infosec-daicho/stocktaking/1',
    ...{ stocktaking, counts },
    units: listStocktakingUnits(db, id).map(({ unitId, name, signedBy, signedOn, counts: ofUnit }) => ({
      ...{ unitId, name, signedBy, signedOn, counts: ofUnit },
    })),
    itemsSha256: toSha256(readItemsText(db, id)),
  })
  return { json, sha256: toSha256(json) }
}

/** The fingerprint of a stocktaking once it is closed; null while it runs. */
export function readSettledSha256(db: Database, { id, state }: StocktakingRow): string | null {
  return state === 'closed' ? takeStocktakingSnapshot(db, id).sha256 : null
}
