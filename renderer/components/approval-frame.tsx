import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'

type FrameBox = Readonly<{ key: string; title: string; content?: ReactNode; isNext?: boolean }>

type Props = Readonly<{
  /** The list's name, read aloud. */
  label: string
  /** From the highest, which stands at the left as on paper. */
  boxes: readonly FrameBox[]
  /** As small as on the printed page, for boxes with nothing in them. */
  isSmall?: boolean
}>

/** 決裁欄 as it stands on paper: the word down its left side, a title over each box. */
export function ApprovalFrame({ label, boxes, isSmall = false }: Props) {
  return (
    <div className="flex w-fit max-w-full items-stretch">
      <p
        aria-hidden
        className="-mb-px flex shrink-0 items-center justify-center border border-solid-gray-600 px-1 text-[0.9375rem] tracking-[0.3em] [writing-mode:vertical-rl]"
      >
        決裁欄
      </p>
      <ol aria-label={label} className="flex min-w-0 flex-wrap">
        {boxes.map(({ key, title, content, isNext = false }) => (
          <li
            key={key}
            aria-current={isNext ? 'step' : undefined}
            className={classNames(
              '-mb-px -ml-px flex flex-col border border-solid-gray-600 text-center',
              isSmall ? 'w-20' : 'w-32',
            )}
          >
            <p
              className={classNames(
                'flex h-11 items-center justify-center overflow-hidden border-b border-solid-gray-600 bg-solid-gray-100 px-0.5 leading-130 font-bold',
                isSmall ? 'text-[0.875rem]' : 'text-[0.9375rem]',
              )}
            >
              {title}
            </p>
            <div
              className={classNames(
                'flex flex-1 flex-col items-center justify-center gap-1 p-1.5 leading-140',
                isSmall ? 'min-h-18' : 'min-h-30',
                isNext && 'bg-key-50',
              )}
            >
              {content}
            </div>
          </li>
        ))}
      </ol>
    </div>
  )
}
