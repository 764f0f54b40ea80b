import { execFileSync } from 'node:child_process'

/** The text of a PDF as a reader copies it out, without the line breaks and spaces of the page. */
export function readPdfText(file: string): string {
  const text = execFileSync('pdftotext', ['-enc', 'UTF-8', file, '-'], {
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  })
  return text.replace(/\s/gu, '')
}
