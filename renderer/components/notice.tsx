import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'

export type NoticeTone = 'success' | 'error' | 'warning' | 'info'

const looks = {
  success: { Icon: CircleCheck, word: '完了', box: 'border-success-2 bg-green-50', mark: 'text-success-2' },
  error: { Icon: CircleAlert, word: 'エラー', box: 'border-error-2 bg-red-50', mark: 'text-error-2' },
  warning: {
    Icon: TriangleAlert,
    word: '注意',
    box: 'border-warning-yellow-2 bg-yellow-50',
    mark: 'text-yellow-1000',
  },
  info: { Icon: Info, word: 'お知らせ', box: 'border-key-900 bg-key-50', mark: 'text-key-900' },
} as const

type Props = Readonly<{ tone: NoticeTone; title?: ReactNode; children?: ReactNode; actions?: ReactNode }>

/** A framed message that stays in the page: the tone is told by word and icon, not by colour alone. */
export function Notice({ tone, title, children, actions }: Props) {
  const { Icon, word, box, mark } = looks[tone]
  return (
    <div className={classNames('flex items-start gap-3 rounded-8 border-2 px-4 py-3', box)}>
      <Icon role="img" aria-label={word} className={classNames('mt-0.5 size-6 shrink-0', mark)} />
      <div className="min-w-0 flex-1">
        {title !== undefined && <p className="font-bold">{title}</p>}
        {children}
      </div>
      {actions}
    </div>
  )
}

/** The reason an act failed, announced at once. */
export function ProblemText({ text }: Readonly<{ text: string | undefined }>) {
  return <div role="alert">{text !== undefined && <Notice tone="error">{text}</Notice>}</div>
}
