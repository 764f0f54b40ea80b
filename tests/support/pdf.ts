import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Runs a command on the PDF as a file and gives its standard output. */
export function runOnPdf(pdf: Uint8Array, command: string, toArguments: (file: string) => string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'pdf-'))
  try {
    const file = join(folder, 'report.pdf')
    writeFileSync(file, pdf)
    return execFileSync(command, toArguments(file), { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 })
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** The text of the PDF in the order it was drawn, each line as it stands on the page. */
export function readPdfText(pdf: Uint8Array): string {
  return runOnPdf(pdf, 'pdftotext', (file) => ['-raw', '-enc', 'UTF-8', file, '-'])
}

/** The text without line ends and spaces: what was written, whatever the lines. */
export function readPdfCharacters(pdf: Uint8Array): string {
  return readPdfText(pdf).replaceAll(/[\s\u3000]/g, '')
}

/** The file's objects in readable form. */
export function readPdfObjects(pdf: Uint8Array): string {
  return runOnPdf(pdf, 'qpdf', (file) => ['--qdf', '--object-streams=disable', file, '-'])
}

/** Every string of the file as people would read it, whatever its encoding: bookmarks, properties, alternative texts. */
export function readPdfStrings(pdf: Uint8Array): string {
  return runOnPdf(pdf, 'qpdf', (file) => ['--json', file, '-'])
}
