import { type ReactNode, useId } from 'react'
import { boxClass, describedBy, FieldProblem, LabelText } from './field-parts.tsx'

type Props = Readonly<{
  label: ReactNode
  value: string
  onChange: (value: string) => void
  description?: ReactNode
  problem?: string | undefined
  isRequired?: boolean
  isDisabled?: boolean
  rows?: number
  /** For a text so long that every key would be slow: it stays in the box, and `value` is what it begins with. */
  isLong?: boolean
  autoFocus?: boolean
}>

export function TextArea(props: Props) {
  const id = useId()
  const { label, description, problem, isRequired = false, isLong = false } = props
  return (
    <div className="min-w-0">
      <label htmlFor={id} className="mb-1 block">
        <LabelText label={label} isRequired={isRequired} />
      </label>
      {description !== undefined && (
        <p id={`${id}-description`} className="mb-1 text-[0.9375rem] text-solid-gray-700">
          {description}
        </p>
      )}
      <textarea
        id={id}
        {...(isLong ? { defaultValue: props.value } : { value: props.value })}
        rows={props.rows ?? 4}
        onChange={(event) => props.onChange(event.target.value)}
        disabled={props.isDisabled}
        // biome-ignore lint/a11y/noAutofocus: a dialog opens on its first field
        autoFocus={props.autoFocus}
        spellCheck={false}
        aria-required={isRequired || undefined}
        aria-invalid={problem !== undefined || undefined}
        {...describedBy(
          description !== undefined && `${id}-description`,
          problem !== undefined && `${id}-problem`,
        )}
        className={boxClass}
      />
      <FieldProblem id={`${id}-problem`} text={problem} />
    </div>
  )
}
