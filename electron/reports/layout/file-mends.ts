import type { Outline, PdfFile } from './pdf-file.ts'

/**
 * Escapes the document's title, author and the like in the XMP packet. pdfkit writes them as they are, so that
 * 「A社 & B社 <契約>」 makes malformed XML and the file is no PDF/A.
 */
export function escapeMetadata(file: PdfFile): void {
  const addInfo = file._addInfo
  file._addInfo = () => {
    const info = Object.fromEntries(Object.entries(file.info).map(([key, value]) => [key, escapeXml(value)]))
    addInfo.call({ info, appendXML: appendTo(file) })
  }
}

function appendTo(file: PdfFile): (xml: string, newline?: boolean) => void {
  // pdfkit's own method, left out of its published types.
  const { appendXML } = file as unknown as { appendXML: (xml: string, newline?: boolean) => void }
  return (xml, newline) => appendXML.call(file, xml, newline)
}

function escapeXml(value: unknown): unknown {
  if (typeof value !== 'string') return value
  return value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

/**
 * Names the colour space from our own copy of the sRGB profile. pdfkit looks for its copy beside its source,
 * which is gone in a bundle.
 */
export function embedColorProfile(file: PdfFile, profile: Uint8Array): void {
  file._addColorOutputIntent = () => {
    const stream = file.ref({ N: 3 })
    stream.end(profile)
    const name = 'sRGB IEC61966-2.1'
    const intent = file.ref({
      Type: 'OutputIntent',
      S: 'GTS_PDFA1',
      Info: new String(name),
      OutputConditionIdentifier: new String(name),
      DestOutputProfile: stream,
    })
    intent.end()
    file._root.data.OutputIntents = [intent]
  }
}

/** Counts the bookmarks. pdfkit leaves the root without /Count, which PDF/A does not allow. */
export function countBookmarks(outline: Outline): number {
  const visible = outline.children.reduce((sum, child) => sum + 1 + countBookmarks(child), 0)
  if (visible > 0) outline.outlineData.Count = visible
  return visible
}
