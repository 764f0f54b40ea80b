/** Brings a provision into view and puts the focus there, so that reading by keyboard goes on from it. */
export function goToProvision(id: string): void {
  const target = document.getElementById(id)
  target?.scrollIntoView({ block: 'start' })
  target?.focus({ preventScroll: true })
}
