const cleanUps: (() => void)[] = []

/** Has something done at the end of the present test; what came last goes first. */
export function afterTheTest(cleanUp: () => void): void {
  cleanUps.push(cleanUp)
}

/** Does all of it. For `set-up.ts` alone. */
export function cleanUpNow(): void {
  for (const cleanUp of cleanUps.splice(0).toReversed()) cleanUp()
}
