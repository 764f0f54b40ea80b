import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { readCertificate } from '../../electron/files/certificate.ts'
import { drawReport } from '../../electron/reports/report-kinds.ts'
import { signPdf } from '../../electron/reports/signature/sign-pdf.ts'
import { buildInspectionResultReport } from '../../shared/domain/report/inspection-result-model.ts'
import { aBodyKey } from '../support/a-body-key.ts'
import { anInspectionResult } from '../support/an-inspection-result.ts'
import { readPdfCharacters, readPdfObjects, runOnPdf } from '../support/pdf.ts'
import { testFonts } from '../support/report-fonts.ts'

const model = buildInspectionResultReport(anInspectionResult())

async function aSignedReport(holder?: string): Promise<Uint8Array> {
  return drawReport(testFonts(), 'inspection-result', model, await aBodyKey(holder))
}

/** What poppler says of the signatures; it ends with 1 where one is broken. */
function readSignature(pdf: Uint8Array): string {
  return runOnPdf(pdf, 'sh', (file) => ['-c', `pdfsig -nocert '${file}' || true`])
}

function flipByte(pdf: Uint8Array, at: number): Uint8Array {
  return pdf.map((byte, index) => (index === at ? byte ^ 1 : byte))
}

describe('a signed report', () => {
  it('is found valid by poppler, the whole file being signed, in the form PAdES asks for', async () => {
    const found = readSignature(await aSignedReport())
    expect(found).toContain('Signature is Valid.')
    expect(found).toContain('Total document signed')
    expect(found).toContain('Signature Type: ETSI.CAdES.detached')
    expect(found).toContain('Signer Certificate Common Name: 北松北部環境組合')
    expect(found).toContain('Signature Field Name: 電子署名')
    expect(found.match(/Signature #/g)).toHaveLength(1)
  })

  it('signs under a name no ordinary character set has', async () => {
    const holder = '葛\u{e0100}城・\u{20bb7}﨑 & <環境>組合'
    const pdf = await aSignedReport(holder)
    expect(readSignature(pdf)).toContain('Signature is Valid.')
    expect(readCertificate((await aBodyKey(holder)).certificatePem).holder).toBe(holder)
  })

  it('is found broken wherever one bit is turned', async () => {
    const pdf = await aSignedReport()
    for (const part of [0.01, 0.2, 0.5, 0.9, 0.999]) {
      const found = readSignature(flipByte(pdf, Math.floor(pdf.length * part)))
      expect(found, `at ${part}`).not.toContain('Signature is Valid.')
    }
    expect(readSignature(flipByte(pdf, Math.floor(pdf.length * 0.9)))).toContain('Digest Mismatch')
  })

  it('is the same for the same record and key, and another for another key', async () => {
    const [one, other, foreign] = [
      await aSignedReport(),
      await aSignedReport(),
      await aSignedReport('別の組合'),
    ]
    expect(Buffer.compare(one, other)).toBe(0)
    expect(Buffer.compare(one, foreign)).not.toBe(0)
  })

  it('keeps its title, its tags, its attachment and its PDF/A marks', async () => {
    const pdf = await aSignedReport()
    expect(runOnPdf(pdf, 'qpdf', (file) => ['--check', file])).toContain(
      'No syntax or stream encoding errors',
    )
    expect(runOnPdf(pdf, 'pdfinfo', (file) => [file])).toMatch(/Title: +令和8年度 自己点検結果報告書/)
    expect(readPdfCharacters(pdf)).toContain('自己点検結果報告書')
    const objects = readPdfObjects(pdf)
    expect(objects).toMatch(/<pdfaid:part>3<\/pdfaid:part>\s*<pdfaid:conformance>A</)
    const record = runOnPdf(pdf, 'qpdf', (file) => [`--show-attachment=${model.record?.fileName}`, file])
    expect(createHash('sha256').update(record).digest('hex')).toBe(
      model.record?.qrText.replace('urn:sha256:', ''),
    )
  })

  it('has one invisible, printed, locked field with an empty appearance, read aloud by its name', async () => {
    const objects = readPdfObjects(await aSignedReport())
    const field = objects.match(/<<[\s\S]*?\/FT \/Sig[\s\S]*?\/V \d+ 0 R/)?.[0] ?? ''
    const widget = field.slice(field.lastIndexOf('<<\n  /AP'))
    expect(widget).toMatch(/\/AP <<\s+\/N \d+ 0 R\s+>>/)
    expect(widget).toContain('/F 132')
    expect(widget).toMatch(/\/Rect \[\s+0\s+0\s+0\s+0\s+\]/)
    const key = widget.match(/\/StructParent (\d+)/)?.[1]
    const element = objects.match(new RegExp(`/Nums \\[[^]*?\\n\\s+${key}\\s+(\\d+) 0 R`))?.[1]
    expect(objects.match(new RegExp(`\\n${element} 0 obj\\n<<([^]*?)>>\\nendobj`))?.[1]).toMatch(
      /\/OBJR[\s\S]*\/S \/Form/,
    )
    expect(objects).toMatch(/\/SigFlags 3/)
  })

  it('is the unsigned report but for the field', async () => {
    const unsigned = await drawReport(testFonts(), 'inspection-result', model)
    expect(readPdfObjects(unsigned)).not.toContain('/Sig')
    expect(readPdfCharacters(await aSignedReport())).toBe(readPdfCharacters(unsigned))
    await expect(async () => signPdf(unsigned, await aBodyKey())).rejects.toThrowError('one signature field')
  })
})
