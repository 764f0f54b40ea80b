/** Text sizes a reader can choose, in percent; kept on this PC only. */
export const textSizes = [100, 115, 130, 150, 175, 200] as const

export type TextSize = (typeof textSizes)[number]

const key = 'text-size'

export function readTextSize(): TextSize {
  const kept = Number(window.localStorage.getItem(key))
  return textSizes.find((size) => size === kept) ?? 100
}

export function keepTextSize(size: TextSize): void {
  window.localStorage.setItem(key, String(size))
  applyTextSize(size)
}

/** Every length of the screens is in rem, so this grows all of them alike. */
export function applyTextSize(size: TextSize): void {
  document.documentElement.style.setProperty('--text-size', `${size}%`)
}
