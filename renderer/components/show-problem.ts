/**
 * Brings the first thing that is wrong in the open dialog into view, once it is drawn: a field takes the focus, a
 * message is scrolled to.
 */
export function showFirstProblem(): void {
  window.setTimeout(() => {
    const dialog = document.querySelector('[role="dialog"]')
    const field = dialog?.querySelector<HTMLElement>('[aria-invalid="true"]')
    if (field) field.focus()
    // jsdom has nothing to scroll
    else dialog?.querySelector('[role="alert"]:not(:empty)')?.scrollIntoView?.({ block: 'nearest' })
  })
}
