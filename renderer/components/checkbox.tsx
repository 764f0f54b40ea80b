import { type ReactNode, useId } from 'react'
import { describedBy } from './field-parts.tsx'

type Props = Readonly<{
  label: ReactNode
  isSelected: boolean
  onChange: (isSelected: boolean) => void
  description?: ReactNode
  isDisabled?: boolean
  /** For a box whose meaning the row or column beside it already says. */
  isLabelHidden?: boolean
}>

export function Checkbox({ label, isSelected, onChange, description, isDisabled, isLabelHidden }: Props) {
  const id = useId()
  return (
    <div>
      <label htmlFor={id} className="inline-flex min-h-9 items-start gap-2 py-1.5">
        <input
          id={id}
          type="checkbox"
          checked={isSelected}
          disabled={isDisabled}
          onChange={(event) => onChange(event.target.checked)}
          {...describedBy(description !== undefined && `${id}-description`)}
          className="mt-0.5 size-5 shrink-0 rounded-4 accent-key-900"
        />
        <span className={isLabelHidden === true ? 'sr-only' : undefined}>{label}</span>
      </label>
      {description !== undefined && (
        <p id={`${id}-description`} className="ml-7 text-[0.9375rem] text-solid-gray-700">
          {description}
        </p>
      )}
    </div>
  )
}
