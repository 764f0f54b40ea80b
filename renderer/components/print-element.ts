/** Prints one part of the screen by itself through the system's dialog. */
export function printElement(id: string): void {
  const part = document.getElementById(id)
  if (part === null) return
  const sheet = document.createElement('div')
  sheet.className = 'print-pages'
  const copy = part.cloneNode(true)
  sheet.append(copy)
  document.body.append(sheet)
  document.body.classList.add('is-printing-pages')
  window.addEventListener(
    'afterprint',
    () => {
      document.body.classList.remove('is-printing-pages')
      sheet.remove()
    },
    { once: true },
  )
  window.print()
}
