import { useEffect, useState } from 'react'
import { toFailure } from '../api/app-error.ts'

/** Seconds that must pass before the next try after wrong passwords; counts down to 0. */
export function useWait(): Readonly<{ secondsLeft: number; waitAfter: (error: unknown) => void }> {
  const [secondsLeft, setSecondsLeft] = useState(0)
  useEffect(() => {
    if (secondsLeft <= 0) return
    const timer = window.setTimeout(() => setSecondsLeft(secondsLeft - 1), 1_000)
    return () => window.clearTimeout(timer)
  }, [secondsLeft])
  const waitAfter = (error: unknown) => {
    const { details } = toFailure(error)
    if (typeof details.secondsLeft === 'number') setSecondsLeft(Math.ceil(details.secondsLeft))
  }
  return { secondsLeft, waitAfter }
}
