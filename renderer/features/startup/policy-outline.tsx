/** The policy's text as it will be read in. */
export function PolicyOutline({ text }: Readonly<{ text: string }>) {
  return (
    <section
      aria-label="方針の内容"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the pane scrolls, so the keyboard must reach it
      tabIndex={0}
      className="max-h-72 overflow-y-auto rounded-8 border border-solid-gray-420 p-3 whitespace-pre-wrap"
    >
      {text}
    </section>
  )
}
