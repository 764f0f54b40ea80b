/** Cells from the clipboard as a file of text, which the import reads like any other. */
export function toPastedFile(text: string): File {
  return new File([text], '貼り付けた表', { type: 'text/tab-separated-values' })
}
