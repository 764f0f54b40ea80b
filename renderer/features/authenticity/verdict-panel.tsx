import { CircleCheck, CircleX, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { classNames } from '../../components/class-names.ts'

/** `genuine` is proved, `wrong` is proved not to be, `careful` is neither. */
export type VerdictTone = 'genuine' | 'careful' | 'wrong'

const looks = {
  genuine: { Icon: CircleCheck, word: '本物', box: 'border-success-2 bg-green-50', mark: 'text-success-2' },
  careful: {
    Icon: TriangleAlert,
    word: '注意',
    box: 'border-warning-yellow-2 bg-yellow-50',
    mark: 'text-yellow-1000',
  },
  wrong: { Icon: CircleX, word: '不一致', box: 'border-error-2 bg-red-50', mark: 'text-error-2' },
} as const

type Props = Readonly<{
  tone: VerdictTone
  /** The verdict in one word, where another than that of its tone is right. */
  word?: string
  title: string
  children: ReactNode
  next: ReactNode
}>

/** What was found, told by mark and word and not by colour alone, and what to do next. Read aloud when it appears. */
export function VerdictPanel({ tone, word, title, children, next }: Props) {
  const { Icon, box, mark, ...look } = looks[tone]
  return (
    <div role="status" className={classNames('rounded-8 border-2 p-5', box)}>
      <h2 className="flex items-start gap-3 text-[1.25rem]">
        <Icon aria-hidden className={classNames('mt-0.5 size-8 shrink-0', mark)} />
        <span>
          <span className={classNames('mr-3 font-bold', mark)}>{word ?? look.word}</span>
          {title}
        </span>
      </h2>
      <div className="mt-2 space-y-1">{children}</div>
      <p className="mt-3">
        <b>次にすること：</b>
        {next}
      </p>
    </div>
  )
}
