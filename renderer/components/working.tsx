import { Button } from './button.tsx'
import { Spinner } from './spinner.tsx'

type Props = Readonly<{ label: string; onCancel?: () => void }>

/** Says what is being worked on, with a way out where the work can be stopped. */
export function Working({ label, onCancel }: Props) {
  return (
    <div role="status" className="flex items-center gap-3 p-4 text-solid-gray-700">
      <Spinner />
      <span>{label}</span>
      {onCancel && (
        <Button tone="secondary" size="small" onPress={onCancel}>
          中止
        </Button>
      )}
    </div>
  )
}
