import { type ReactNode, useState } from 'react'
import { Button } from '../../components/button.tsx'

const shownAtOnce = 60

type Props<Item> = Readonly<{
  items: readonly Item[]
  className: string
  children: (item: Item) => ReactNode
}>

/** A list that begins with what can be looked over; a change in a long text may concern thousands of words. */
export function EffectList<Item>({ items, className, children }: Props<Item>) {
  const [count, setCount] = useState(shownAtOnce)
  const left = items.length - count
  return (
    <>
      <ul className={className}>{items.slice(0, count).map(children)}</ul>
      {left > 0 && (
        <Button tone="plain" size="small" onPress={() => setCount(count + shownAtOnce)}>
          続きを表示する（あと{left}か所）
        </Button>
      )}
    </>
  )
}
