import { CircleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'

/** The look of a box to write in; its width is the caller's. */
export const bareBoxClass = classNames(
  'min-h-11 rounded-8 border border-solid-gray-600 bg-white px-3 py-1.5',
  'placeholder:text-solid-gray-600',
  'hover:border-black aria-invalid:border-2 aria-invalid:border-error-2',
  'disabled:bg-solid-gray-50 disabled:border-solid-gray-300 disabled:text-solid-gray-600',
)

export const boxClass = classNames(bareBoxClass, 'w-full')

/** The name of a field, with 必須 where it must be filled in. */
export function LabelText({ label, isRequired }: Readonly<{ label: ReactNode; isRequired: boolean }>) {
  return (
    <span className="font-bold">
      {label}
      {isRequired && <span className="ml-2 text-[0.875rem] font-normal text-error-2">必須</span>}
    </span>
  )
}

/** Why the field is not accepted; announced when it appears. */
export function FieldProblem({ id, text }: Readonly<{ id: string; text: string | undefined }>) {
  return (
    <div id={id} aria-live="polite">
      {text !== undefined && (
        <p className="mt-1 flex items-start gap-1.5 text-error-2">
          <CircleAlert aria-hidden className="mt-1 size-4 shrink-0" />
          <span>{text}</span>
        </p>
      )}
    </div>
  )
}

/** The ids a field points at, absent where there is nothing to point at. */
export function describedBy(...ids: readonly (string | false | undefined)[]): {
  'aria-describedby'?: string
} {
  const named = classNames(...ids)
  return named === '' ? {} : { 'aria-describedby': named }
}
