import type { NameOf } from '../../../shared/domain/history/value-words.ts'
import { findRecordName } from '../../data/repositories/record-name-repository.ts'
import { showWithin } from '../closed/closed-texts.ts'
import { listHiddenRecordIds } from '../policy-document-access.ts'
import type { ServiceContext } from '../service-context.ts'

const id = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g

/**
 * Names of records by their ids for one reader, each looked up once. A record the reader may not know of has no name
 * (policy article 9, second paragraph). A key of several ids is named by the last of them that has a name.
 */
export function createNameOf(context: ServiceContext): NameOf {
  const hidden = new Set(listHiddenRecordIds(context))
  const known = new Map<string, string | undefined>()
  const look = (one: string) => {
    if (!known.has(one)) known.set(one, hidden.has(one) ? undefined : findName(context, one))
    return known.get(one)
  }
  return (text) =>
    look(text) ??
    (text.match(id) ?? [])
      .filter((one) => one !== text)
      .map(look)
      .findLast((name) => name !== undefined)
}

/** What is encrypted in a name is opened, or told to be closed. */
function findName(context: ServiceContext, one: string): string | undefined {
  const name = findRecordName(context.db, one)
  return name && showWithin(context, name)
}
