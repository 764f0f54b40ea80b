import type { Database } from '../../data/database.ts'
import { listConvertedTextIds } from '../../data/repositories/closed-text-repository.ts'
import { getConversion } from '../../data/repositories/conversion-repository.ts'
import { listStandIns } from '../../data/repositories/stand-in-repository.ts'
import { toSha256 } from '../history-chain.ts'

/**
 * A conversion as the history keeps it: one SHA-256 over every stand-in and one over the name of every text that it
 * encrypted, so that none can be added, taken out or changed.
 */
export function readRecordedConversion(db: Database, id: string) {
  const { id: _, ...conversion } = getConversion(db, id)
  const standIns = listStandIns(db, id).map(({ kind, was, now }) => `${kind} ${was} ${now}`)
  const texts = listConvertedTextIds(db, id)
  return {
    ...conversion,
    ...{ standInCount: standIns.length, standInsSha256: toSha256(standIns.join('\n')) },
    ...{ textCount: texts.length, textsSha256: toSha256(texts.join('\n')) },
  }
}
