import { memo } from 'react'
import type { TermSpan } from '../../../shared/domain/policy/glossary.ts'
import { classNames } from '../../components/class-names.ts'
import { TermPopover } from '../../components/term-popover.tsx'
import { cutText, type HitSpan, type TextPiece } from './text-pieces.ts'

type Props = Readonly<{
  text: string
  terms?: readonly TermSpan[]
  hits: readonly HitSpan[]
  /** The hit the reader stands on, where it is one of these. */
  currentHit: number | null
}>

/** A text with its defined words explained and what the search found marked. */
export const MarkedText = memo(function MarkedText({ text, terms = noTerms, hits, currentHit }: Props) {
  return cutText(text, terms, hits).map((piece) => (
    <Piece key={piece.start} piece={piece} isCurrent={piece.hitNumber === currentHit} />
  ))
})

const noTerms: readonly TermSpan[] = []

function Piece({ piece, isCurrent }: Readonly<{ piece: TextPiece; isCurrent: boolean }>) {
  const { text, entry, hitNumber } = piece
  const marked =
    hitNumber === undefined ? (
      text
    ) : (
      <mark
        data-hit={hitNumber}
        aria-current={isCurrent || undefined}
        className={classNames(
          'rounded-4 text-black',
          isCurrent ? 'bg-orange-300 outline-2 outline-black' : 'bg-yellow-300',
        )}
      >
        {text}
      </mark>
    )
  if (entry === undefined) return marked
  return (
    <TermPopover term={entry.term} definition={entry.definition} source={entry.provisionLabel}>
      {marked}
    </TermPopover>
  )
}
