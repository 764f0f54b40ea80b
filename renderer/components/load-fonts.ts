/** Loads the parts of the screen's font that hold these characters, before anything is shown in them. */
export async function loadFontsFor(text: string): Promise<void> {
  const { fontFamily } = getComputedStyle(document.body)
  const characters = [...new Set(text)].join('')
  // a page that is not drawn has no fonts
  await Promise.all(
    ['400', '700'].map((weight) => document.fonts?.load(`${weight} 1rem ${fontFamily}`, characters)),
  )
}
