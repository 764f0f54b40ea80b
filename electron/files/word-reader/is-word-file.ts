/** A Word file is told by its content (a ZIP or OLE container) or its name; a file of another name may be one too. */
export function isWordFile(bytes: Uint8Array, fileName: string): boolean {
  const [first, second] = bytes
  const isContainer = (first === 0x50 && second === 0x4b) || (first === 0xd0 && second === 0xcf)
  return isContainer || /\.docx?$/i.test(fileName)
}
