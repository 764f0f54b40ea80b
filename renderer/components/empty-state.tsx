import type { ReactNode } from 'react'

type Props = Readonly<{ title: string; children?: ReactNode; action?: ReactNode }>

/** What stands where a list has no rows: why it is empty, and the next step. */
export function EmptyState({ title, children, action }: Props) {
  return (
    <div className="card flex flex-col items-start gap-3 p-6">
      <p className="text-[1.125rem] font-bold">{title}</p>
      {children}
      {action}
    </div>
  )
}
