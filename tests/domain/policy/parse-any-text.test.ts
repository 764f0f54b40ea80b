import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parsePolicyText } from '../../../shared/domain/policy/parse-policy-text.ts'
import type { ParsedPolicy, Provision } from '../../../shared/domain/policy/provision.ts'
import { anyPolicyText } from './any-policy-text.ts'
import { builtInPolicyText } from './built-in-policy.ts'

/** What the reading may drop: white space, bullets, marks of headings, and brackets. */
const ignored = /[\s\-*+#>○◯●（）()「」『』【】［］[\]〔〕]/g

const leftOut = new Set(['tableOfContents', 'pageNumber', 'webPageNoise'])

function listTexts(provisions: readonly Provision[]): string[] {
  return provisions.flatMap(({ label, heading, term, text, children }) => [
    label,
    heading ?? '',
    term ?? '',
    text,
    ...listTexts(children),
  ])
}

/** Every character once, sorted, so that a heading printed before its number is no difference. */
function countCharacters(text: string): string {
  return Array.from(text.replace(ignored, '')).sort().join('')
}

function collect(parsed: ParsedPolicy, source: string): string {
  const lines = source.split(/\r\n|[\n\r\f\v\u2028\u2029]/)
  const skipped = parsed.warnings
    .filter(({ code }) => leftOut.has(code))
    .map(({ line }) => lines[line - 1] ?? '')
  return [parsed.title ?? '', ...parsed.preamble, ...listTexts(parsed.provisions), ...skipped].join('')
}

describe('parsePolicyText on any text', () => {
  it('loses no character of a text that looks like a policy', () => {
    fc.assert(
      fc.property(anyPolicyText, (source) => {
        const parsed = parsePolicyText(source)
        expect(countCharacters(collect(parsed, source))).toBe(countCharacters(source))
      }),
      { numRuns: 2000 },
    )
  })

  it('loses no character of any string, and never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (source) => {
        const parsed = parsePolicyText(source)
        expect(countCharacters(collect(parsed, source))).toBe(countCharacters(source))
      }),
      { numRuns: 1000 },
    )
  })

  it('loses no character of the built-in policy cut and wrapped anywhere', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(builtInPolicyText.length), { maxLength: 12 }), (cuts) => {
        const places = [0, ...cuts.toSorted((a, b) => a - b), builtInPolicyText.length]
        const source = places
          .map((place, index) => builtInPolicyText.slice(place, places[index + 1]))
          .join('\n')
        expect(countCharacters(collect(parsePolicyText(source), source))).toBe(countCharacters(source))
      }),
    )
  })

  it('keeps the articles whole when every line is wrapped at 40 characters', () => {
    const wrapped = builtInPolicyText.replace(/[^\n]{40}(?=[^\n])/g, '$&\n')
    const strip = ({ children, ...own }: Provision): unknown => [own, children.map(strip)]
    expect(parsePolicyText(wrapped).provisions.map(strip)).toEqual(
      parsePolicyText(builtInPolicyText).provisions.map(strip),
    )
  })

  // how the time grows is the bench's business; here a text that took more than linear time would not finish
  it.each([
    ['one endless line', 'あ'.repeat(300_000)],
    ['one endless line of articles', '第1条 一とする。'.repeat(20_000)],
    ['open brackets', '（'.repeat(300_000)],
    ['spaces', '　 '.repeat(150_000)],
    ['blank and short lines', 'あ\n\n'.repeat(50_000)],
    ['items without end', Array.from({ length: 20_000 }, (_, index) => `(${index + 1}) 甲の事項`).join('\n')],
    [
      'articles without end',
      Array.from({ length: 10_000 }, (_, index) => `第${index + 1}条 甲\n(1) 乙`).join('\n'),
    ],
    ['broken sentences', `第1条 甲は\n${'乙が\n'.repeat(50_000)}`],
    ['spaced characters', `第1条 ${'甲 '.repeat(100_000)}`],
    ['headings that lead nowhere', '（目的）\n'.repeat(50_000)],
  ])('reads %s to the end and loses nothing', (_, source) => {
    expect(countCharacters(collect(parsePolicyText(source), source)).length).toBe(
      source.replace(ignored, '').length,
    )
  })
})
