import { addBookmark } from './heading.ts'
import { drawLabelledValues } from './labelled-values.ts'
import { drawParagraph } from './paragraph.ts'
import { addSpace, type ReportDocument } from './report-document.ts'
import { drawSealBoxes } from './seal-boxes.ts'
import { measureText, type TextStyle } from './text.ts'

/** What the first page of an official paper says. */
export type OfficialCover = Readonly<{
  documentNumber: string
  dateText: string
  addressee: string
  organizationName: string
  sender: string
  title: string
  lead: string
  summary: Parameters<typeof drawLabelledValues>[2]
  approvalBoxes: readonly Readonly<{ title: string; lines: readonly string[] }>[]
}>

type Styles = Readonly<{ body: TextStyle; title: TextStyle; summaryPlace: string }>

/** The first page as an official paper begins: number, date, addressee, sender, title, gist, seals; its proof comes after. */
export function drawOfficialCover(report: ReportDocument, cover: OfficialCover, styles: Styles): void {
  const line = (text: string, place: string, align: 'left' | 'right'): void => {
    if (text !== '') drawParagraph(report, { text, style: styles.body, place, align })
  }
  line(cover.documentNumber, '文書番号', 'right')
  line(cover.dateText, '日付', 'right')
  addSpace(report, 6)
  line(`　${cover.addressee}`.trimEnd(), '宛名', 'left')
  for (const text of toSenderLines(report, cover, styles.body)) line(`${text}　`, '発信者', 'right')
  addSpace(report, 18)
  addBookmark(report, cover.title, 1)
  drawParagraph(report, { text: cover.title, style: styles.title, place: '標題', align: 'center', tag: 'H1' })
  addSpace(report, 12)
  drawParagraph(report, { text: `　${cover.lead}`, style: styles.body, place: '前文' })
  addSpace(report, 10)
  drawLabelledValues(report, styles.summaryPlace, cover.summary, 10)
  addSpace(report, 18)
  if (cover.approvalBoxes.length > 0)
    drawSealBoxes(report, {
      titles: cover.approvalBoxes.map(({ title }) => title),
      entries: cover.approvalBoxes.map(({ lines }) => lines),
      caption: '決裁欄',
    })
  addSpace(report, 18)
}

/** The body and its officer on one line, as usual, or on two where they are too long for it. */
function toSenderLines(report: ReportDocument, cover: OfficialCover, style: TextStyle): readonly string[] {
  const { sender, organizationName } = cover
  if (sender === organizationName) return [sender]
  const together = `${organizationName}　${sender}`
  const width = measureText(report.fonts, together, style, '発信者')
  return width < report.body.width * 0.8 ? [together] : [organizationName, sender]
}
