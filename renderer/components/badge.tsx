import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'

const tones = {
  neutral: 'border-solid-gray-600 text-solid-gray-800 bg-white',
  blue: 'border-key-900 text-key-900 bg-key-50',
  green: 'border-success-2 text-green-900 bg-green-50',
  yellow: 'border-yellow-1000 text-yellow-1200 bg-yellow-50',
  red: 'border-error-2 text-error-2 bg-red-50',
} as const

export type BadgeTone = keyof typeof tones

/** A state in one word. */
export function Badge({ tone = 'neutral', children }: Readonly<{ tone?: BadgeTone; children: ReactNode }>) {
  return (
    <span
      className={classNames(
        'inline-block rounded-4 border px-2 text-[0.9375rem] leading-160 whitespace-nowrap',
        tones[tone],
      )}
    >
      {children}
    </span>
  )
}
