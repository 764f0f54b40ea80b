import { useMutation } from '@tanstack/react-query'
import { useEffect } from 'react'
import { api } from '../../api/client.ts'
import { Button } from '../../components/button.tsx'
import { TextField } from '../../components/text-field.tsx'

type Props = Readonly<{
  /** Null until the program has proposed one. */
  value: string | null
  onChange: (value: string) => void
}>

/** A first password, proposed by the program and free to be another. */
export function InitialPasswordField({ value, onChange }: Props) {
  const { mutate, isPending } = useMutation(
    api.accounts.proposePassword.mutationOptions({
      onSuccess: ({ initialPassword }) => onChange(initialPassword),
    }),
  )
  useEffect(() => {
    if (value === null) mutate({})
  }, [value, mutate])
  return (
    <div>
      <TextField
        label="最初のパスワード"
        isRequired
        description="作った次の画面で印刷できます。本人が最初のサインインで変更します。"
        value={value ?? ''}
        onChange={onChange}
        problem={value === null || isTypable(value) ? undefined : notTypable}
      />
      <div className="mt-1">
        <Button tone="plain" size="small" isPending={isPending} onPress={() => mutate({})}>
          別のものを作る
        </Button>
      </div>
    </div>
  )
}

const notTypable =
  '半角の英数字と記号だけにしてください。サインインの画面では、日本語の入力ができないためです。'

/** Whether it can be typed into a password box, where Windows switches Japanese input off. */
export function isTypable(password: string): boolean {
  return /^[\x20-\x7e]*$/.test(password)
}
