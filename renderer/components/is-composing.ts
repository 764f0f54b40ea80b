/** Whether the key belongs to an input method that is still composing; such a key must not act. */
export function isComposing(event: { nativeEvent: KeyboardEvent } | KeyboardEvent): boolean {
  const key = 'nativeEvent' in event ? event.nativeEvent : event
  // 229 is what browsers give for keys an input method has taken
  return key.isComposing || key.keyCode === 229
}
