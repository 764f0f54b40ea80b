import type { ReactNode } from 'react'
import { Focusable } from 'react-aria-components/Focusable'
import { Tooltip, TooltipTrigger } from 'react-aria-components/Tooltip'

type Props = Readonly<{
  /** The words as they stand in the text. */
  children: ReactNode
  term: string
  definition: ReactNode
  /** Where the definition stands: 第2条. */
  source?: string
}>

/** A term the policy defines: hovering or focusing it shows the definition. */
export function TermPopover({ children, term, definition, source }: Props) {
  return (
    <TooltipTrigger delay={250} closeDelay={150}>
      <Focusable>
        <button
          type="button"
          className="inline cursor-help rounded-4 border-b-2 border-dotted border-key-900 text-left"
        >
          {children}
        </button>
      </Focusable>
      <Tooltip
        offset={6}
        className="z-50 max-w-[26rem] rounded-8 border border-solid-gray-600 bg-white p-3 text-solid-gray-800 shadow-3"
      >
        <span className="block font-bold">
          {term}
          {source !== undefined && <span className="ml-2 font-normal text-solid-gray-700">{source}</span>}
        </span>
        <span className="mt-1 block">{definition}</span>
      </Tooltip>
    </TooltipTrigger>
  )
}
