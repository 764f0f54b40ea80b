import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** The PDF as a command writes it anew; its exit code 3 are warnings. */
export function rewritePdf(
  pdf: Uint8Array,
  toArguments: (files: { from: string; to: string; folder: string }) => string[],
): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'pdf-'))
  try {
    const [from, to] = [join(folder, 'from.pdf'), join(folder, 'to.pdf')]
    writeFileSync(from, pdf)
    execFileSync('qpdf', ['--warning-exit-0', ...toArguments({ from, to, folder })], { stdio: 'pipe' })
    return readFileSync(to)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** The PDF with another text in place of its attached file of this name. */
export function replaceAttachment(pdf: Uint8Array, name: string, text: string): Buffer {
  return rewritePdf(pdf, ({ from, to, folder }) => {
    const file = join(folder, name)
    writeFileSync(file, text)
    return ['--add-attachment', file, `--key=${name}`, '--replace', '--', from, to]
  })
}

/** The PDF with something added at its end as editors do it: another title, in a revision of its own. */
export function appendRevision(pdf: Uint8Array): Buffer {
  const text = Buffer.from(pdf).toString('latin1')
  const before = text.slice(text.lastIndexOf('trailer'))
  const [size, root, previous] = [/\/Size (\d+)/, /\/Root (\d+ 0 R)/, /startxref\s+(\d+)/].map(
    (pattern) => pattern.exec(before)?.[1] ?? '',
  )
  const object = `\n${size} 0 obj\n<< /Title (changed) >>\nendobj\n`
  const xref = [
    'xref\n0 1\n0000000000 65535 f ',
    `${size} 1\n${String(pdf.length + 1).padStart(10, '0')} 00000 n `,
    `trailer\n<< /Size ${Number(size) + 1} /Root ${root} /Info ${size} 0 R /Prev ${previous} >>`,
    `startxref\n${pdf.length + object.length}\n%%EOF\n`,
  ].join('\n')
  return Buffer.concat([pdf, Buffer.from(object + xref, 'latin1')])
}

export function flipByte(pdf: Uint8Array, at: number): Buffer {
  return Buffer.from(pdf.map((byte, index) => (index === at ? byte ^ 1 : byte)))
}

/** A PDF of one page with one line in Latin letters, or with none. */
export function aSmallPdf(line: string): Buffer {
  const content = line === '' ? '' : `BT /F1 12 Tf 72 700 Td (${line}) Tj ET`
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ]
  const body = objects.map((object, index) => `${index + 1} 0 obj\n${object}\nendobj\n`)
  return Buffer.from(`%PDF-1.4\n${body.join('')}trailer\n<< /Root 1 0 R /Size 6 >>\n%%EOF\n`, 'latin1')
}
