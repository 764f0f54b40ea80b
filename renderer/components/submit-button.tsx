import { Button, type ButtonTone } from './button.tsx'

type Props = Readonly<{
  formId: string
  isPending: boolean
  label?: string
  tone?: ButtonTone
  isDisabled?: boolean
}>

/** A dialog's buttons stand outside its form, which is why this one presses the form's own. */
export function SubmitButton({
  formId,
  isPending,
  label = '保存する',
  tone = 'primary',
  isDisabled = false,
}: Props) {
  return (
    <Button
      tone={tone}
      isPending={isPending}
      isDisabled={isDisabled}
      onPress={() => {
        const form = document.getElementById(formId)
        if (form instanceof HTMLFormElement) form.requestSubmit()
      }}
    >
      {label}
    </Button>
  )
}
