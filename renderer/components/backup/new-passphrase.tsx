import { TextField } from '../text-field.tsx'

export type NewPassphrase = Readonly<{ first: string; second: string }>

const minLength = 12

/** Whether it is long enough and was typed the same twice. */
export function isUsablePassphrase({ first, second }: NewPassphrase): boolean {
  return [...first].length >= minLength && first === second
}

type Props = Readonly<{ value: NewPassphrase; onChange: (value: NewPassphrase) => void }>

/** A passphrase typed twice, since nobody can find a forgotten one again. */
export function NewPassphraseFields({ value, onChange }: Props) {
  const { first, second } = value
  return (
    <div className="grid max-w-2xl gap-4 sm:grid-cols-2">
      <TextField
        label="合言葉（12文字以上）"
        type="password"
        value={first}
        onChange={(text) => onChange({ first: text, second })}
        autoComplete="new-password"
        isRequired
        problem={first !== '' && [...first].length < minLength ? '12文字以上にしてください。' : undefined}
      />
      <TextField
        label="合言葉をもう一度"
        type="password"
        value={second}
        onChange={(text) => onChange({ first, second: text })}
        autoComplete="new-password"
        isRequired
        problem={
          second !== '' && second.length >= first.length && first !== second
            ? '同じ合言葉を入力してください。'
            : undefined
        }
      />
    </div>
  )
}
