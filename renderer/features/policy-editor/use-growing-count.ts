import { useEffect, useState } from 'react'

const atFirst = 80
const step = 160

/** How many of a long list's lines are drawn: what fills the window at once, the rest in pieces between the keys. */
export function useGrowingCount(total: number): number {
  const [count, setCount] = useState(atFirst)
  useEffect(() => {
    if (count >= total) return undefined
    const timer = window.setTimeout(() => setCount(count + step))
    return () => window.clearTimeout(timer)
  }, [count, total])
  return count
}
