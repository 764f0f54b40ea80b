import { Badge, type BadgeTone } from '../../components/badge.tsx'

type Props<Mark extends string> = Readonly<{
  words: Readonly<Record<Mark, Readonly<{ word: string; tone: BadgeTone }>>>
  marks: readonly Mark[]
  items: readonly Readonly<{ mark: Mark }>[]
  /** What is counted: 問, 枚. */
  unit: string
}>

/** How many there are of each mark, in one line. */
export function MarkCounts<Mark extends string>({ words, marks, items, unit }: Props<Mark>) {
  return (
    <p className="flex flex-wrap gap-x-5 gap-y-1">
      {marks.map((mark) => (
        <span key={mark}>
          <Badge tone={words[mark].tone}>{words[mark].word}</Badge>{' '}
          {items.filter((item) => item.mark === mark).length}
          {unit}
        </span>
      ))}
    </p>
  )
}
