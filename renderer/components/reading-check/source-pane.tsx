import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useMemo, useRef } from 'react'
import { splitSourceLines } from '../../../shared/domain/policy/line-edits.ts'
import type { ReadingQuestion } from '../../../shared/domain/policy/reading-question.ts'
import { classNames } from '../class-names.ts'

type Props = Readonly<{
  text: string
  questions: readonly ReadingQuestion[]
  question: ReadingQuestion | undefined
}>

/** The text line by line with numbers; only the lines in view are drawn, so that a long text stays quick. */
export function SourcePane({ text, questions, question }: Props) {
  const pane = useRef<HTMLDivElement>(null)
  const lines = useMemo(() => splitSourceLines(text), [text])
  const asked = useMemo(() => new Set(questions.flatMap((one) => one.lines)), [questions])
  const now = useMemo(() => new Set(question?.lines), [question])
  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => pane.current,
    estimateSize: () => 28,
    overscan: 10,
    initialRect: { width: 600, height: 350 },
  })
  const line = question?.line
  useEffect(() => {
    if (line !== undefined) virtual.scrollToIndex(line - 1, { align: 'center' })
  }, [line, virtual])
  return (
    <section
      ref={pane}
      data-source
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the pane scrolls, so the keyboard must reach it
      tabIndex={0}
      aria-label="読み込んだ本文"
      className="focus-inside min-h-0 overflow-y-auto py-2"
    >
      <div className="relative" style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map((item) => (
          <div
            key={item.key}
            ref={virtual.measureElement}
            data-index={item.index}
            className="absolute top-0 left-0 w-full"
            style={{ transform: `translateY(${item.start}px)` }}
          >
            <SourceLine
              number={item.index + 1}
              text={lines[item.index] ?? ''}
              isNow={now.has(item.index + 1)}
              isAsked={asked.has(item.index + 1)}
            />
          </div>
        ))}
      </div>
    </section>
  )
}

type LineProps = Readonly<{ number: number; text: string; isNow: boolean; isAsked: boolean }>

/** The line in question is told by a word for the ear, a bar and a ground; other open ones by a question mark. */
function SourceLine({ number, text, isNow, isAsked }: LineProps) {
  return (
    <div
      aria-current={isNow ? 'true' : undefined}
      className={classNames(
        'flex gap-3 border-l-4 pr-3 leading-relaxed',
        isNow ? 'border-key-900 bg-yellow-50 font-bold' : 'border-transparent',
      )}
    >
      <span className="w-16 shrink-0 text-right text-solid-gray-700 tabular-nums">
        {isAsked && <span className="mr-1 font-bold text-error-2">？</span>}
        {number}
      </span>
      <span className="min-h-7 min-w-0 flex-1 break-words whitespace-pre-wrap">{text}</span>
    </div>
  )
}
