import { TextField } from './text-field.tsx'

type Props = Readonly<{
  label: string
  value: string
  onChange: (value: string) => void
  autoFocus?: boolean
}>

/** Finding within a form: Enter in the box does not save the form around it. */
export function FormSearch(props: Props) {
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only keeps a key from the form
    <div onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}>
      <TextField {...props} type="search" />
    </div>
  )
}
