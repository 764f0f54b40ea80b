import {
  countPasswordLetters,
  findPasswordProblem,
  shortestPassword,
} from '../../../shared/domain/account/password-rule.ts'
import { reasonMessage } from '../../components/messages.ts'
import { TextField } from '../../components/text-field.tsx'

export type NewPassword = Readonly<{ first: string; second: string }>

type Props = Readonly<{
  value: NewPassword
  onChange: (value: NewPassword) => void
  /** What may not be in it: the sign-in name, the person's and the body's, as far as they are known. */
  names: readonly string[]
}>

/** A new password, twice, as nobody sees what is typed. */
export function NewPasswordFields({ value, onChange, names }: Props) {
  const differs = value.second !== '' && value.first !== value.second
  const isLong = countPasswordLetters(value.first) >= shortestPassword
  const problem = isLong ? findPasswordProblem(value.first, names) : null
  return (
    <>
      <TextField
        label="新しいパスワード"
        description="12文字以上。言葉をいくつかつなげると、長くても覚えやすくなります。名前や組合名を含むもの、よくある言葉や日付だけのものは使えません。使える期限はありません。"
        type="password"
        value={value.first}
        onChange={(first) => onChange({ ...value, first })}
        autoComplete="new-password"
        problem={problem === null ? undefined : reasonMessage(problem)}
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
