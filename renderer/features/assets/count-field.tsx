import { useState } from 'react'
import { TextField } from '../../components/text-field.tsx'

type Props = Readonly<{
  label: string
  value: number | null
  onChange: (value: number | null) => void
  problem?: string | undefined
  isRequired?: boolean
}>

/** A whole number, in digits of either width; empty where it is not known. */
export function CountField({ label, value, onChange, problem, isRequired = false }: Props) {
  const [text, setText] = useState(value === null ? '' : String(value))
  const isNumber = text === '' || /^\d{1,9}$/.test(toDigits(text))
  return (
    <TextField
      label={label}
      inputMode="numeric"
      isRequired={isRequired}
      value={text}
      problem={isNumber ? problem : '数字で入力してください。'}
      onChange={(next) => {
        setText(next)
        const digits = toDigits(next)
        onChange(/^\d{1,9}$/.test(digits) ? Number(digits) : null)
      }}
    />
  )
}

function toDigits(text: string): string {
  return text.normalize('NFKC').replace(/[,、\s]/g, '')
}
