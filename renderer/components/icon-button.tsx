import type { LucideIcon } from 'lucide-react'
import { Button } from 'react-aria-components/Button'
import { Tooltip, TooltipTrigger } from 'react-aria-components/Tooltip'

type Props = Readonly<{
  icon: LucideIcon
  /** Read aloud and shown as a tooltip; an icon alone says too little. */
  label: string
  onPress: () => void
  isDisabled?: boolean
  /** Reached by other keys than Tab, as one of many in a list. */
  isOutOfTabOrder?: boolean
}>

export function IconButton({
  icon: Icon,
  label,
  onPress,
  isDisabled = false,
  isOutOfTabOrder = false,
}: Props) {
  return (
    <TooltipTrigger delay={400}>
      <Button
        aria-label={label}
        onPress={onPress}
        isDisabled={isDisabled}
        excludeFromTabOrder={isOutOfTabOrder}
        className="inline-flex size-9 items-center justify-center rounded-6 text-key-900 hover:bg-key-100 disabled:text-solid-gray-420"
      >
        <Icon aria-hidden className="size-5" />
      </Button>
      <Tooltip
        offset={6}
        className="max-w-80 rounded-6 bg-solid-gray-800 px-2.5 py-1 text-[0.9375rem] text-white"
      >
        {label}
      </Tooltip>
    </TooltipTrigger>
  )
}
