import { createContext, type ReactNode, useContext } from 'react'
import type { TermSpan } from '../../../shared/domain/policy/glossary.ts'
import type { Provision } from '../../../shared/domain/policy/provision.ts'
import type { SearchField } from '../../../shared/domain/policy/search-policy.ts'
import type { DocumentMarks } from './document-marks.ts'
import { MarkedText } from './marked-text.tsx'

/** What the document around a provision knows: what the search found, where words are explained, where the reader stands. */
export type Reading = Readonly<{
  /** Parts the ids of one document from those of another on the same page. */
  idPrefix: string
  marks: DocumentMarks
  termsAt: (path: readonly number[]) => readonly TermSpan[]
  currentHit: number | null
}>

export const ReadingContext = createContext<Reading>({
  idPrefix: '',
  marks: { hitCount: 0, hitsAt: () => [] },
  termsAt: () => [],
  currentHit: null,
})

/** The id of a provision's heading, for jumping to it. */
export function toProvisionId(idPrefix: string, path: readonly number[]): string {
  return `${idPrefix}provision-${path.join('-')}`
}

type Props = Readonly<{ provision: Provision; path: readonly number[] }>

/** A provision and everything below it. */
export function ProvisionView({ provision, path }: Props) {
  switch (provision.kind) {
    case 'chapter':
    case 'section':
      return <Division provision={provision} path={path} />
    case 'article':
    case 'supplement':
    case 'table':
      return <Article provision={provision} path={path} />
    case 'paragraph':
    case 'item':
    case 'subitem':
      return <Numbered provision={provision} path={path} />
  }
}

function Division({ provision, path }: Props) {
  const Heading = provision.kind === 'chapter' ? 'h2' : 'h3'
  const look = provision.kind === 'chapter' ? 'mt-10 mb-4 text-[1.25rem]' : 'mt-8 mb-3 text-[1.125rem]'
  return (
    <section>
      <Heading id={useProvisionId(path)} tabIndex={-1} className={`${look} scroll-mt-20 rounded-4`}>
        <Field provision={provision} path={path} field="label" />
        <span className="inline-block w-4" />
        <Field provision={provision} path={path} field="heading" />
      </Heading>
      <Lines provision={provision} path={path} />
      <Children provision={provision} path={path} />
    </section>
  )
}

function Article({ provision, path }: Props) {
  return (
    <section className="mt-6">
      <h3 id={useProvisionId(path)} tabIndex={-1} className="scroll-mt-20 rounded-4 text-[1.0625rem]">
        <Field provision={provision} path={path} field="label" />
        {provision.heading !== null && (
          <>
            （<Field provision={provision} path={path} field="heading" />）
          </>
        )}
      </h3>
      <Lines provision={provision} path={path} />
      <Children provision={provision} path={path} />
    </section>
  )
}

/** 項・号・細目: the number hangs at the left. */
function Numbered({ provision, path }: Props) {
  return (
    <div className="mt-2 flex gap-x-2">
      <div
        id={useProvisionId(path)}
        tabIndex={-1}
        className="min-w-10 shrink-0 leading-[1.9] scroll-mt-20 rounded-4"
      >
        <Field provision={provision} path={path} field="label" />
      </div>
      <div className="min-w-0 flex-1">
        {provision.kind === 'paragraph' && provision.heading !== null && (
          <p className="font-bold">
            （<Field provision={provision} path={path} field="heading" />）
          </p>
        )}
        <Lines provision={provision} path={path} />
        <Children provision={provision} path={path} />
      </div>
    </div>
  )
}

function Children({ provision, path }: Props) {
  if (provision.children.length === 0) return null
  return (
    <div className={provision.kind === 'article' ? 'mt-1 pl-4' : undefined}>
      {provision.children.map((child, index) => (
        // a parsed text never changes, so the place is the key
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        <ProvisionView key={index} provision={child} path={[...path, index]} />
      ))}
    </div>
  )
}

/** The text with the defined word or the name of the measure before it. */
function Lines({ provision, path }: Props) {
  const { termsAt } = useContext(ReadingContext)
  const { hits, currentHit } = useHits(path, 'text')
  const lead = provision.term !== null ? 'term' : provision.kind === 'item' ? 'heading' : null
  const hasLead = lead !== null && provision[lead] !== null
  if (provision.text === '' && !hasLead) return null
  return (
    <p className="leading-[1.9] whitespace-pre-line">
      {lead !== null && hasLead && (
        <>
          <b>
            <Field provision={provision} path={path} field={lead} />
          </b>
          {'　'}
        </>
      )}
      <MarkedText text={provision.text} terms={termsAt(path)} hits={hits} currentHit={currentHit} />
    </p>
  )
}

function Field({ provision, path, field }: Props & Readonly<{ field: SearchField }>): ReactNode {
  const { hits, currentHit } = useHits(path, field)
  return <MarkedText text={provision[field] ?? ''} hits={hits} currentHit={currentHit} />
}

/** What the search found in one field, and the hit the reader stands on where it is among them. */
function useHits(path: readonly number[], field: SearchField) {
  const { marks, currentHit } = useContext(ReadingContext)
  const hits = marks.hitsAt(path, field)
  return { hits, currentHit: hits.some(({ number }) => number === currentHit) ? currentHit : null }
}

function useProvisionId(path: readonly number[]): string {
  return toProvisionId(useContext(ReadingContext).idPrefix, path)
}
