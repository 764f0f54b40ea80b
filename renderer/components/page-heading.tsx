import type { ReactNode } from 'react'

type Props = Readonly<{ title: ReactNode; description?: ReactNode; actions?: ReactNode; back?: ReactNode }>

/** The screen's name, what it is for in one line, and its main buttons at the right. */
export function PageHeading({ title, description, actions, back }: Props) {
  return (
    <div className="mb-4">
      {/* a button's frame, which is not drawn, hangs out so that its words begin where the title does */}
      {back !== undefined && <div className="[&>:not(.text-link)]:-ml-[13px]">{back}</div>}
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
        <h1 className="text-[1.625rem]">{title}</h1>
        {actions !== undefined && <div className="flex flex-wrap gap-3">{actions}</div>}
      </div>
      {description !== undefined && <p className="mt-1 text-solid-gray-700">{description}</p>}
    </div>
  )
}
