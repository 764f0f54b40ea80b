import { isClosedToken } from '../../../shared/domain/closed-text/closed-token.ts'
import type { Database } from '../../data/database.ts'
import { findClosedText, iterateClosedTexts } from '../../data/repositories/closed-text-repository.ts'
import { listKeptTexts } from '../../data/repositories/kept-text-repository.ts'
import { toClosedToken } from './closed-cipher.ts'

const textsAtATime = 50

/**
 * The first encrypted text that is not what its name says, or that is named and gone. No key is needed. Yields between two
 * small pieces of the work.
 */
export function* findClosedTextFault(db: Database): Generator<void, string | undefined> {
  let count = 0
  for (const { id, closedKeyId, sealed } of iterateClosedTexts(db)) {
    if (toClosedToken(closedKeyId, sealed) !== id)
      return `暗号化した文（closed_text ${id}）が書き換えられています`
    count += 1
    if (count % textsAtATime === 0) yield
  }
  const gone = listKeptTexts(db).find((text) => isClosedToken(text) && findClosedText(db, text) === undefined)
  return gone && `暗号化した文（closed_text ${gone}）がありません`
}
