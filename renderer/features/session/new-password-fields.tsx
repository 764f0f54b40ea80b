import { countPasswordLetters, shortestPassword } from '../../../shared/domain/account/password-rule.ts'
import { TextField } from '../../components/text-field.tsx'

export type NewPassword = Readonly<{ first: string; second: string }>

type Props = Readonly<{ value: NewPassword; onChange: (value: NewPassword) => void }>

/** A new password, twice, as nobody sees what is typed. */
export function NewPasswordFields({ value, onChange }: Props) {
  const differs = value.second !== '' && value.first !== value.second
  return (
    <>
      <TextField
        label="新しいパスワード"
        description="12文字以上。ほかで使っていないもの、名前や誕生日を含まないものにしてください。"
        type="password"
        value={value.first}
        onChange={(first) => onChange({ ...value, first })}
        autoComplete="new-password"
      />
      <TextField
        label="新しいパスワード（確認のためもう一度）"
        type="password"
        value={value.second}
        onChange={(second) => onChange({ ...value, second })}
        autoComplete="new-password"
        problem={differs ? '上のパスワードと違います。' : undefined}
      />
    </>
  )
}

/** Whether both boxes hold the same password of a length the program accepts. */
export function isUsable({ first, second }: NewPassword): boolean {
  return countPasswordLetters(first) >= shortestPassword && first === second
}
