import type { Edition } from '../../../shared/contract/policy.ts'
import type { DocumentDetail, ListedDocument } from '../../../shared/contract/policy-documents.ts'
import { toWareki } from '../../../shared/domain/calendar/wareki.ts'
import type { EditionId } from '../../../shared/domain/id/branded-id.ts'
import { toEditionStateLabel } from '../../../shared/domain/policy-document/edition-state.ts'
import type { EditionPair, EditionPairSearch } from './search.ts'

export type EditionChoice = Readonly<{ value: EditionId; label: string }>

/** The document's own editions, the newest first, and behind them what other documents of its kind have now. */
export function listEditionChoices(
  { document, editions }: DocumentDetail,
  documents: readonly ListedDocument[],
): EditionChoice[] {
  const others = documents.filter(({ id, kind }) => kind === document.kind && id !== document.id)
  return [
    ...editions.map((edition) => ({ value: edition.id, label: toEditionLabel(edition) })),
    ...others.flatMap(({ name, current, coming }) =>
      [...coming, ...(current ? [current] : [])].map((edition) => ({
        value: edition.id,
        label: `${name}　${toEditionLabel(edition)}`,
      })),
    ),
  ]
}

/** 第2版（現行）令和8年4月1日施行 */
export function toEditionLabel(edition: Edition): string {
  const { number, effectiveOn } = edition
  const day = effectiveOn === null ? '' : `　${toWareki(effectiveOn)}施行`
  return `第${number}版（${toEditionStateLabel(edition)}）${day}`
}

/**
 * The pair the address names, else the edition in force beside the newest that is coming, else the one before it beside
 * the one in force. undefined where there is nothing to compare with.
 */
export function toShownPair(
  editions: readonly Edition[],
  choices: readonly EditionChoice[],
  search: EditionPairSearch,
): EditionPair | undefined {
  const find = (wanted: string | undefined) => choices.find(({ value }) => value === wanted)?.value
  const usual = toUsualPair(editions)
  const before = find(search.before) ?? usual?.before ?? choices[1]?.value
  const after = find(search.after) ?? usual?.after ?? choices[0]?.value
  return before === undefined || after === undefined ? undefined : { before, after }
}

function toUsualPair(editions: readonly Edition[]): EditionPair | undefined {
  const newestFirst = editions.filter(({ state }) => state !== 'withdrawn')
  const current = newestFirst.find(({ state }) => state === 'current')
  const coming = newestFirst.find(({ state }) => state === 'draft' || state === 'approved')
  const former = newestFirst.find(({ state }) => state === 'former')
  const after = current && coming ? coming : (current ?? coming)
  const before = current && coming ? current : former
  if (after !== undefined && before !== undefined) return { before: before.id, after: after.id }
  const [newest, second] = editions
  return newest && second ? { before: second.id, after: newest.id } : undefined
}
