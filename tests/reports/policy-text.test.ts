import { describe, expect, it } from 'vitest'
import { drawPolicyText } from '../../electron/reports/policy-text/draw-policy-text.ts'
import { listPlacedProvisions } from '../../shared/domain/policy/walk-provisions.ts'
import { buildPolicyTextReport, type PolicyTextInput } from '../../shared/domain/report/policy-text-model.ts'
import { aPolicyText } from '../support/a-policy-text.ts'
import { readPdfCharacters, readPdfObjects, readPdfText, runOnPdf } from '../support/pdf.ts'
import { testFonts } from '../support/report-fonts.ts'

const draw = (input: PolicyTextInput): Uint8Array => drawPolicyText(testFonts(), buildPolicyTextReport(input))

function lettersOf(text: string): string {
  return text.replaceAll(/[\s\u3000]/g, '')
}

/** The characters of the pages without what stands in every page's header and footer. */
function readBody(pdf: Uint8Array): string {
  return readPdfCharacters(pdf).replaceAll(/取扱区分公開北松北部環境組合\d+／\d+作成日令和8年11月22日/g, '')
}

describe('a 実施手順 on paper', () => {
  const printedBy = { name: '髙橋 𠮷葛󠄀', time: '10:00' }
  const pdf = draw({ ...aPolicyText(), handling: 'closed', printedBy })

  it('says on every page that it is not public, who printed it and when', () => {
    const pages = readPdfText(pdf).split('\f').slice(0, -1).map(lettersOf)
    expect(pages.length).toBeGreaterThan(1)
    for (const page of pages) {
      expect(page).toContain('取扱区分非公開')
      expect(page).toContain('印刷髙橋𠮷葛󠄀令和8年11月22日10:00')
    }
  })

  it('has its watermark as outlines, which come between no words that are copied', () => {
    const named = lettersOf(readPdfText(pdf)).split('髙橋').length - 1
    expect(named).toBe(readPdfText(pdf).split('\f').length - 1)
    const countBackgrounds = (file: Uint8Array) => readPdfObjects(file).split('/Type /Background').length - 1
    expect(countBackgrounds(pdf)).toBe(named)
    expect(countBackgrounds(draw({ ...aPolicyText(), handling: 'closed' }))).toBe(0)
  })
})

describe('drawPolicyText', () => {
  const input = aPolicyText()
  const pdf = draw(input)

  it('prints every provision with its number and wording', () => {
    const body = readBody(pdf)
    for (const { provision } of listPlacedProvisions(input)) {
      expect(body).toContain(lettersOf(`${provision.label}`))
      expect(body).toContain(lettersOf(provision.text))
      if (provision.term) expect(body).toContain(lettersOf(provision.term))
    }
  })

  it('says on every page that it is public', () => {
    const pages = readPdfText(pdf).split('\f').slice(0, -1)
    expect(pages.length).toBeGreaterThan(1)
    for (const page of pages) expect(page).toContain('取扱区分 公開')
  })

  it('never ends a page with a caption', () => {
    for (let extra = 0; extra < 12; extra += 1) {
      const preamble = Array.from({ length: extra }, (_, at) => `前文の${at}行目`)
      for (const page of readPdfText(draw({ ...input, preamble }))
        .split('\f')
        .slice(0, -1)) {
        const body = page.slice(0, page.indexOf('取扱区分')).trimEnd()
        expect(body).not.toMatch(/\n（[^（）\n]{1,30}）$/)
      }
    }
  })

  it('gives the same bytes for the same input', () => {
    expect(Buffer.compare(pdf, draw(aPolicyText()))).toBe(0)
  })

  it('is clean to qpdf', () => {
    expect(runOnPdf(pdf, 'qpdf', (file) => ['--check', file])).toContain(
      'No syntax or stream encoding errors',
    )
  })
})
