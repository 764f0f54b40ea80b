import { toClockWords } from './clock-words.ts'

/** Says on every screen that this PC's clock is behind the records, and what to do; nothing while it is right. */
export function ClockBanner({ from, today }: Readonly<{ from: string | null; today: string }>) {
  if (from === null) return null
  return (
    <p role="status" className="bg-yellow-300 px-5 py-1 text-center font-bold text-black">
      {toClockWords(from, today)}
    </p>
  )
}
