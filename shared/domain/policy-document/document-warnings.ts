import type { DocumentKind } from './document-kind.ts'
import type { EditionState } from './edition-state.ts'

/** What is missing of a document; the screens have the sentence and the next step. */
export const documentWarnings = ['notPublished', 'noAdopter', 'noEffectiveDate', 'noCurrent'] as const
export type DocumentWarning = (typeof documentWarnings)[number]

type Described = Readonly<{
  kind: DocumentKind
  editions: readonly Readonly<{
    state: EditionState
    publishedOn: string | null
    effectiveOn: string | null
    adopters: readonly unknown[]
  }>[]
}>

/** The warnings of a document; a 実施手順 is not to be published, so none is asked of it. */
export function listDocumentWarnings({ kind, editions }: Described): DocumentWarning[] {
  const current = editions.find(({ state }) => state === 'current')
  if (current === undefined) return ['noCurrent']
  const isMissing: Readonly<Record<DocumentWarning, boolean>> = {
    notPublished: kind !== 'procedure' && current.publishedOn === null,
    noAdopter: current.adopters.length === 0,
    noEffectiveDate: current.effectiveOn === null,
    noCurrent: false,
  }
  return documentWarnings.filter((warning) => isMissing[warning])
}
