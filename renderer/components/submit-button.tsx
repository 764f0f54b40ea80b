import { Button } from './button.tsx'

/** A dialog's buttons stand outside its form, which is why this one presses the form's own. */
export function SubmitButton({ formId, isPending }: Readonly<{ formId: string; isPending: boolean }>) {
  return (
    <Button
      isPending={isPending}
      onPress={() => {
        const form = document.getElementById(formId)
        if (form instanceof HTMLFormElement) form.requestSubmit()
      }}
    >
      保存する
    </Button>
  )
}
