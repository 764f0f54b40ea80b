import type { ReactNode } from 'react'
import { Button as AriaButton } from 'react-aria-components/Button'
import { classNames } from './class-names.ts'
import { Spinner } from './spinner.tsx'

export type ButtonTone = 'primary' | 'secondary' | 'plain' | 'danger'
export type ButtonSize = 'medium' | 'small'

const tones: Readonly<Record<ButtonTone, string>> = {
  primary: 'bg-key-900 border-key-900 text-white hover:bg-key-1000 active:bg-key-1200',
  secondary: 'bg-white border-key-900 text-key-900 hover:bg-key-100 active:bg-key-200',
  plain:
    'bg-transparent border-transparent text-key-900 underline underline-offset-3 hover:bg-key-50 active:bg-key-100',
  danger: 'bg-error-2 border-error-2 text-white hover:bg-red-1000 active:bg-red-1200',
}
const sizes: Readonly<Record<ButtonSize, string>> = {
  medium: 'min-h-11 px-4 py-1.5',
  small: 'min-h-9 px-3 py-0.5 text-[0.9375rem]',
}

/** The look of a button for a link that leads to another screen. */
export function buttonClass(tone: ButtonTone = 'primary', size: ButtonSize = 'medium'): string {
  return classNames(
    'inline-flex items-center justify-center gap-2 rounded-8 border font-bold text-center leading-130',
    'disabled:bg-solid-gray-50 disabled:border-solid-gray-300 disabled:text-solid-gray-600 disabled:no-underline',
    tones[tone],
    sizes[size],
  )
}

type Props = Readonly<{
  children: ReactNode
  onPress?: () => void
  tone?: ButtonTone
  size?: ButtonSize
  type?: 'button' | 'submit'
  /** The id of the form it submits, where it stands outside of it. */
  form?: string
  isDisabled?: boolean
  /** Shows that the work runs; further presses do nothing meanwhile. */
  isPending?: boolean
  autoFocus?: boolean
  'aria-label'?: string
  'aria-describedby'?: string
}>

export function Button(props: Props) {
  const { children, tone = 'primary', size, type = 'button', isPending = false, onPress, ...rest } = props
  return (
    <AriaButton
      {...rest}
      {...(onPress && !isPending ? { onPress } : {})}
      type={isPending ? 'button' : type}
      className={buttonClass(tone, size)}
    >
      {isPending && <Spinner />}
      {isPending && <span className="sr-only">処理中</span>}
      {children}
    </AriaButton>
  )
}
