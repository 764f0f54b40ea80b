// linebreak 1.1.0 ships no types.
declare module 'linebreak' {
  export type LineBreak = { readonly position: number; readonly required: boolean }

  class LineBreaker {
    constructor(text: string)
    nextBreak(): LineBreak | null
  }

  // biome-ignore lint/style/noDefaultExport: the module has nothing but its default export
  export { LineBreaker as default }
}
