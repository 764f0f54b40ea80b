import { type ReactNode, useId } from 'react'
import { classNames } from './class-names.ts'
import { bareBoxClass, describedBy, FieldProblem, LabelText } from './field-parts.tsx'

export type Choice<Value extends string> = Readonly<{ value: Value; label: string; isDisabled?: boolean }>

type Props<Value extends string> = Readonly<{
  label: ReactNode
  value: Value
  onChange: (value: Value) => void
  choices: readonly Choice<Value>[]
  description?: ReactNode
  problem?: string | undefined
  isRequired?: boolean
  isDisabled?: boolean
  /** The label stands before the box instead of above it. */
  isInline?: boolean
}>

/** The system's own list box: known to everyone and quick in long lists. */
export function Select<Value extends string>(props: Props<Value>) {
  const id = useId()
  const { label, description, problem, isRequired = false, isInline = false } = props
  return (
    <div className={classNames('min-w-0', isInline && 'flex flex-wrap items-center gap-x-3')}>
      <label htmlFor={id} className={isInline ? 'block' : 'mb-1 block'}>
        <LabelText label={label} isRequired={isRequired} />
      </label>
      {description !== undefined && (
        <p id={`${id}-description`} className="mb-1 text-[0.9375rem] text-solid-gray-700">
          {description}
        </p>
      )}
      <select
        id={id}
        value={props.value}
        onChange={(event) => {
          const chosen = props.choices.find((choice) => choice.value === event.target.value)
          if (chosen !== undefined) props.onChange(chosen.value)
        }}
        disabled={props.isDisabled}
        aria-required={isRequired || undefined}
        aria-invalid={problem !== undefined || undefined}
        {...describedBy(
          description !== undefined && `${id}-description`,
          problem !== undefined && `${id}-problem`,
        )}
        className={classNames(bareBoxClass, isInline ? 'max-w-full' : 'w-full')}
      >
        {props.choices.map((choice) => (
          <option key={choice.value} value={choice.value} disabled={choice.isDisabled}>
            {choice.label}
          </option>
        ))}
      </select>
      <FieldProblem id={`${id}-problem`} text={problem} />
    </div>
  )
}
