/** Throws where something "cannot happen" did; the reason names what was believed. */
export function invariant(condition: unknown, reason: string): asserts condition {
  if (!condition) throw new Error(`invariant: ${reason}`)
}

/** Ends every switch over a union, so that a new member does not compile until it is handled. */
export function assertNever(value: never): never {
  throw new Error(`unhandled: ${JSON.stringify(value)}`)
}
