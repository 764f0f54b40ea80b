// cells pasted into the register wait here until the screen that takes them in has opened
const waiting: { text: string | null } = { text: null }

/** Leaves pasted cells for the import. */
export function handOverLedger(text: string): void {
  waiting.text = text
}

/** What was left, once; null where nothing was. */
export function takeOverLedger(): string | null {
  const { text } = waiting
  waiting.text = null
  return text
}
