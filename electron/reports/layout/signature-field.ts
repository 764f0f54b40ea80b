import type { ReportDocument, ReportMeta } from './report-document.ts'

const reservedBytes = 4096

/** What the file holds where the signature and its place will be; see `signPdf`. */
export const contentsPlaceholder = `<${'00'.repeat(reservedBytes)}>`
const unknownOffset = 9_999_999_999
export const byteRangePlaceholder = `[0 ${unknownOffset} ${unknownOffset} ${unknownOffset}]`

/** Printed, locked: what PDF/A and a signature ask of the field. */
const widgetFlags = 132
/** The file is signed, and is only ever added to. */
const formFlags = 3

/**
 * Adds an empty signature field to the first page: it takes no room, has an empty appearance (PDF/A asks for one) and
 * is in the structure tree under a name that is read aloud.
 */
export function addSignatureField(report: ReportDocument, meta: ReportMeta): void {
  const { file, tags, pages } = report
  const [page] = pages
  if (!page) return
  const signature = file.ref({
    Type: 'Sig',
    Filter: 'Adobe.PPKLite',
    SubFilter: 'ETSI.CAdES.detached',
    ByteRange: [0, unknownOffset, unknownOffset, unknownOffset],
    Contents: new Uint8Array(reservedBytes),
    Name: new String(meta.organizationName),
    Reason: new String('帳票の発行'),
    M: new Date(meta.createdAt),
  })
  signature.end()
  const appearance = file.ref({ Type: 'XObject', Subtype: 'Form', BBox: [0, 0, 0, 0], Resources: {} })
  appearance.end(Buffer.from('\n'))
  const widget = file.ref({
    ...{ Type: 'Annot', Subtype: 'Widget', FT: 'Sig', Rect: [0, 0, 0, 0], F: widgetFlags },
    ...{ P: page.pdf.dictionary, V: signature, AP: { N: appearance } },
    T: new String('電子署名'),
    TU: new String(`${meta.organizationName}の電子署名`),
  })
  widget.data.StructParent = tags.addAnnotation('Form', widget, page.pdf)
  widget.end()
  page.pdf.annotations.push(widget)
  // pdfkit would end a form of its own, with fonts
  file.endAcroForm = () => undefined
  const form = file.ref({ Fields: [widget], SigFlags: formFlags })
  form.end()
  file._root.data.AcroForm = form
}
