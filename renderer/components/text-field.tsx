import { type ReactNode, type Ref, useId } from 'react'
import { boxClass, describedBy, FieldProblem, LabelText } from './field-parts.tsx'

export type TextFieldProps = Readonly<{
  label: ReactNode
  value: string
  onChange: (value: string) => void
  /** One line on what to write, under the label. */
  description?: ReactNode
  /** Why the value is not accepted. */
  problem?: string | undefined
  isRequired?: boolean
  isDisabled?: boolean
  isReadOnly?: boolean
  type?: 'text' | 'password' | 'search'
  inputMode?: 'text' | 'numeric'
  autoComplete?: string
  autoFocus?: boolean
  placeholder?: string
  list?: string
  inputRef?: Ref<HTMLInputElement>
}>

export function TextField(props: TextFieldProps) {
  const id = useId()
  const { label, description, problem, isRequired = false } = props
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
      <input
        id={id}
        ref={props.inputRef}
        type={props.type ?? 'text'}
        value={props.value}
        onChange={(event) => props.onChange(event.target.value)}
        disabled={props.isDisabled}
        readOnly={props.isReadOnly}
        inputMode={props.inputMode}
        autoComplete={props.autoComplete ?? 'off'}
        // biome-ignore lint/a11y/noAutofocus: a dialog or the sign-in screen opens on its first field
        autoFocus={props.autoFocus}
        placeholder={props.placeholder}
        list={props.list}
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
