import { type ReactNode, useId } from 'react'
import { classNames } from './class-names.ts'
import { describedBy, FieldProblem, LabelText } from './field-parts.tsx'

type RadioChoice<Value extends string> = Readonly<{
  value: Value
  label: ReactNode
  description?: ReactNode
  isDisabled?: boolean
}>

type Props<Value extends string> = Readonly<{
  label: ReactNode
  value: Value | null
  onChange: (value: Value) => void
  choices: readonly RadioChoice<Value>[]
  problem?: string | undefined
  isRequired?: boolean
  isHorizontal?: boolean
}>

/** Native radio buttons: arrow keys move, and hundreds of them stay quick. */
export function RadioGroup<Value extends string>(props: Props<Value>) {
  const id = useId()
  const { label, problem, isRequired = false, isHorizontal = false } = props
  return (
    <fieldset {...describedBy(problem !== undefined && `${id}-problem`)}>
      <legend className="mb-1">
        <LabelText label={label} isRequired={isRequired} />
      </legend>
      <div className={classNames('flex gap-x-5 gap-y-1', isHorizontal ? 'flex-wrap' : 'flex-col')}>
        {props.choices.map((choice) => (
          <label key={choice.value} className="inline-flex min-h-9 items-start gap-2 py-1.5">
            <input
              type="radio"
              name={id}
              value={choice.value}
              checked={props.value === choice.value}
              disabled={choice.isDisabled}
              onChange={() => props.onChange(choice.value)}
              className="mt-0.5 size-5 shrink-0 rounded-full accent-key-900"
            />
            <span>
              {choice.label}
              {choice.description !== undefined && (
                <span className="block text-[0.9375rem] text-solid-gray-700">{choice.description}</span>
              )}
            </span>
          </label>
        ))}
      </div>
      <FieldProblem id={`${id}-problem`} text={problem} />
    </fieldset>
  )
}
