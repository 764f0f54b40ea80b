/** Shows the screen from its top and puts the focus there, so that what has just changed is seen and read aloud. */
export function showFromTop(): void {
  const content = document.getElementById('content')
  content?.scrollTo?.(0, 0)
  content?.focus({ preventScroll: true })
}
