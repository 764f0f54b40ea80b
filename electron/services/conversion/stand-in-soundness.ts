import { replaceClosedTokens } from '../../../shared/domain/closed-text/closed-token.ts'
import type { Database } from '../../data/database.ts'
import { isConvertedText } from '../../data/repositories/closed-text-repository.ts'
import { listClosedRows } from './closed-row-list.ts'
import type { OpenToken, ReadText } from './read-text.ts'
import { asKept, listTakenHashes, type TakenHash } from './taken-hashes.ts'

/**
 * The first SHA-256 that is not of what was written: with the key each is taken again of the texts as they were, byte by
 * byte. What the key does not open is passed over. Yields between two small pieces of the work.
 */
export function* findOpenedFault(db: Database, open: OpenToken): Generator<void, string | undefined> {
  const read = createReader(db, open)
  for (const { name, taken, take } of listTakenHashes(db, listClosedRows(db))) {
    if (!isOpenedAsTaken({ taken, take }, read))
      return `暗号化した実施手順の記録（${name}）が、暗号化する前の内容と違います`
    yield
  }
  return undefined
}

/** Whether it is of what is there now, or of what that was before it was encrypted. */
export function isOpenedAsTaken({ taken, take }: Pick<TakenHash, 'taken' | 'take'>, read: ReadText): boolean {
  if (take(asKept) === taken) return true
  const opened = take(read)
  return opened === null || opened === taken
}

/** A text, or JSON, as it was before its conversion; texts that were written encrypted stay as they are. */
export function createReader(db: Database, open: OpenToken): ReadText {
  return (text) => {
    let isTold = true
    const isWhole = text.startsWith('§')
    const told = replaceClosedTokens(text, (token) => {
      if (!isConvertedText(db, token)) return token
      const opened = open(token)
      if (opened === undefined) isTold = false
      return isWhole ? (opened ?? '') : JSON.stringify(opened ?? '').slice(1, -1)
    })
    return isTold ? told : null
  }
}
