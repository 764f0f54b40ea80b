import { Link } from '@tanstack/react-router'
import type { EditionText } from '../../../shared/contract/policy.ts'
import type { EditionId } from '../../../shared/domain/id/branded-id.ts'
import type { GlossaryReport, TermPlace } from '../../../shared/domain/policy/glossary-report.ts'
import { Button } from '../../components/button.tsx'
import { useGlossaryReport } from './use-glossary-report.ts'

type Props = Readonly<{ text: EditionText; goTo: (citation: string) => void }>

/** Below the terms, for the next revision: those that nothing uses, and those that are defined more than once. */
export function GlossaryCheck({ text, goTo }: Props) {
  const report = useGlossaryReport(text)
  if (report === undefined) return null
  const isClear = report.unused.length === 0 && report.repeated.length === 0
  return (
    <section aria-label="用語の点検" className="card mt-4 px-6 py-4">
      <h2 className="text-[1.125rem]">用語の点検</h2>
      <p className="text-[0.9375rem] text-solid-gray-700">
        見直しのときの参考です。読むことのできる、施行中のほかの文書も合わせて調べています。
      </p>
      {isClear && <p className="mt-2">使われていない用語も、重ねて定義された用語もありません。</p>}
      <Unused report={report} goTo={goTo} />
      <Repeated report={report} shownKey={text.edition.id} goTo={goTo} />
    </section>
  )
}

type ListProps = Readonly<{ report: GlossaryReport; goTo: (citation: string) => void }>

function Unused({ report: { unused }, goTo }: ListProps) {
  if (unused.length === 0) return null
  return (
    <div className="mt-3">
      <h3 className="font-bold">定義した所のほかでは使われていない用語（{unused.length}語）</h3>
      <ul className="mt-1">
        {unused.map(({ term, citation }) => (
          <li key={term} className="flex flex-wrap items-baseline gap-x-3">
            {term}
            <Button
              tone="plain"
              size="small"
              aria-label={`「${term}」の${citation}を開く`}
              onPress={() => goTo(citation)}
            >
              {citation}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  )
}

function Repeated({ report: { repeated }, shownKey, goTo }: ListProps & Readonly<{ shownKey: string }>) {
  if (repeated.length === 0) return null
  return (
    <div className="mt-3">
      <h3 className="font-bold">二か所以上で定義された用語（{repeated.length}語）</h3>
      <ul className="mt-1 space-y-2">
        {repeated.map(({ term, places, isAlike }) => (
          <li key={`${term} ${places[0]?.key}`}>
            <span className="font-bold">{term}</span>
            <span className="ml-2">{isAlike ? '説明は同じです' : '説明が違います'}</span>
            <ul className="pl-4">
              {places.map((place) => (
                <li key={`${place.key} ${place.citation}`}>
                  <PlaceLink place={place} term={term} isShown={place.key === shownKey} goTo={goTo} />
                  <span className="ml-2">{place.definition}</span>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </div>
  )
}

type PlaceProps = Readonly<{
  place: TermPlace
  term: string
  isShown: boolean
  goTo: (citation: string) => void
}>

function PlaceLink({ place: { key, name, citation }, term, isShown, goTo }: PlaceProps) {
  if (isShown) {
    return (
      <Button
        tone="plain"
        size="small"
        aria-label={`「${term}」の${citation}を開く`}
        onPress={() => goTo(citation)}
      >
        {citation}
      </Button>
    )
  }
  return (
    <Link
      to="/editions/$editionId"
      // the key of a text is the id of its edition
      params={{ editionId: key as EditionId }}
      search={{ provision: citation }}
      className="text-key-900 underline underline-offset-3"
    >
      {name} {citation}
    </Link>
  )
}
