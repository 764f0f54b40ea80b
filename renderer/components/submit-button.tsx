import { Button, type ButtonTone } from './button.tsx'

type Props = Readonly<{
  formId: string
  isPending: boolean
  label?: string
  tone?: ButtonTone
  isDisabled?: boolean
  /** Enter in a field of one line presses it too, however many fields the form has. */
  answersEnter?: boolean
}>

/** A dialog's buttons stand outside its form, which is why this one presses the form's own. */
export function SubmitButton({
  formId,
  isPending,
  label = '保存する',
  tone = 'primary',
  isDisabled = false,
  answersEnter = false,
}: Props) {
  const look = { tone, isPending, isDisabled }
  if (answersEnter)
    return (
      <Button {...look} type="submit" form={formId}>
        {label}
      </Button>
    )
  return (
    <Button
      {...look}
      onPress={() => {
        const form = document.getElementById(formId)
        if (form instanceof HTMLFormElement) form.requestSubmit()
      }}
    >
      {label}
    </Button>
  )
}
