import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeText } from '../../../electron/files/text-encoding.ts'
import { policyFileMaxBytes, previewPolicy } from '../../../electron/services/policy-service.ts'
import { parsePolicyText } from '../../../shared/domain/policy/parse-policy-text.ts'
import { listReadingQuestions } from '../../../shared/domain/policy/reading-questions.ts'
import { isSamePolicy } from '../../../shared/domain/policy/same-policy.ts'
import { writePolicyText } from '../../../shared/domain/policy/write-policy-text.ts'
import { AppError } from '../../../shared/errors/app-error.ts'
import { builtInPolicyText } from './built-in-policy.ts'

/** Generous: it tells a hang, not a slow PC. */
const longestMs = 30_000

const numbered = `方針\n1 目的\nこの方針は、守る。\n2 対策\n次のとおりとする。\n⑴ 甲\nア 乙\n1―1 丙\n附則\n施行する。\n別表第1（第1条関係）\n区分 内容\n`
const kanji =
  '規程\n目次\n第一章　総則（第一条―第二条）\n第一章　総則\n（定義）\n第一条　用語の意義は、次による。\n一　端末　機器をいう。\n二　職員　職員をいう。\n第二条　次のとおりとする。\n（改正(平27訓令第7号)）\n附　則（平成10年3月30日条例第5号）\n（施行期日）\n１　施行する。\n'

type Mutation = (text: string) => string

const place = fc.double({ min: 0, max: 1, noNaN: true })
const control = fc.constantFrom(
  '\u0000',
  '\u0007',
  '\u001b',
  '\u200b',
  '\ufeff',
  '\u202e',
  '\ud800',
  '\r',
  '\u2028',
)
const insertion = fc.constantFrom(
  '第1条',
  '（',
  '《本文》',
  '《語：',
  '《見出し：》',
  '(1) ',
  '目次\n',
  '|',
  '\t',
  ' ',
  '　',
  '。',
)

function at(text: string, share: number): number {
  return Math.floor(text.length * share)
}

const mutation: fc.Arbitrary<Mutation> = fc.oneof(
  fc.tuple(place, place).map(
    ([from, to]): Mutation =>
      (text) =>
        text.slice(at(text, Math.min(from, to)), at(text, Math.max(from, to))),
  ),
  fc.array(place, { minLength: 1, maxLength: 40 }).map(
    (order): Mutation =>
      (text) => {
        const lines = text.split('\n')
        return lines
          .map((line, index) => ({ line, key: order[index % order.length] ?? 0 }))
          .sort((a, b) => a.key - b.key)
          .map(({ line }) => line)
          .join('\n')
      },
  ),
  fc.constantFrom('shift_jis', 'windows-1252', 'euc-jp', 'utf-16le').map(
    (encoding): Mutation =>
      (text) =>
        new TextDecoder(encoding).decode(Buffer.from(text)),
  ),
  fc.tuple(place, control).map(
    ([share, sign]): Mutation =>
      (text) =>
        text.slice(0, at(text, share)) + sign + text.slice(at(text, share)),
  ),
  fc.tuple(place, insertion).map(
    ([share, sign]): Mutation =>
      (text) =>
        text.slice(0, at(text, share)) + sign.repeat(3) + text.slice(at(text, share)),
  ),
  fc.constant((text: string) => `${text}\n${text}`),
  fc.constant((text: string) => Array.from(text.slice(0, 4000)).join(' ')),
  fc.constant((text: string) => text.replaceAll('\n', '')),
  fc.constant((text: string) => text.replace(/[^\n]{7}/g, '$&\n')),
  fc.constant((text: string) => text.replace(/ /g, '')),
)

const mutated = fc
  .tuple(
    fc.constantFrom(builtInPolicyText, numbered, kanji),
    fc.array(mutation, { minLength: 1, maxLength: 4 }),
  )
  .map(([text, mutations]) => mutations.reduce((changed, mutate) => mutate(changed), text))

/** Reads the text as the program would, to its questions; a refusal is an answer, anything else thrown is not. */
async function readOrRefuse(bytes: Uint8Array): Promise<'read' | 'refused'> {
  try {
    const { text, parsed } = await previewPolicy({ runFileTask }, { bytes, fileName: '方針.txt' })
    listReadingQuestions(text)
    expect(parsed.warnings.every(({ line }) => line >= 1)).toBe(true)
    return 'read'
  } catch (error) {
    if (error instanceof AppError && error.code === 'file_unreadable') return 'refused'
    throw error
  }
}

/** None of the texts is a Word file, which alone is read elsewhere. */
const runFileTask = () => Promise.reject(new Error('a text was taken for a Word file'))

describe('a mutated policy text', () => {
  it('is read or refused, 2,000 times, without a crash or a hang', { timeout: 120_000 }, async () => {
    const answers = new Map<string, number>()
    await fc.assert(
      fc.asyncProperty(mutated, async (text) => {
        const start = performance.now()
        const answer = await readOrRefuse(Buffer.from(text))
        expect(performance.now() - start).toBeLessThan(longestMs)
        answers.set(answer, (answers.get(answer) ?? 0) + 1)
      }),
      { numRuns: 2000 },
    )
    expect(answers.get('read')).toBeGreaterThan(500)
    expect(answers.get('refused')).toBeGreaterThan(50)
  })

  it('gives a tree that can be written and read again', { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(mutated, (text) => {
        const tree = parsePolicyText(text)
        expect(isSamePolicy(parsePolicyText(writePolicyText(tree)), tree)).toBe(true)
      }),
      { numRuns: 200 },
    )
  })

  it.each([
    ['the policy again and again', builtInPolicyText],
    ['numbers without articles', numbered],
    ['chapters in kanji', kanji],
    ['one character', '第'],
    ['items that begin anew', '(1) 甲\n(2) 乙\n'],
    ['open brackets', '（第1条'],
    ['spaces', ' 　'],
  ])('of 5 MB, %s, is read in seconds and refused as a file', { timeout: 60_000 }, (_, piece) => {
    const text = piece.repeat(Math.ceil(1_800_000 / piece.length))
    const start = performance.now()
    parsePolicyText(text)
    expect(performance.now() - start).toBeLessThan(longestMs)
    expect(() => decodeText(Buffer.from(text), policyFileMaxBytes)).toThrow(
      expect.objectContaining({ details: expect.objectContaining({ reason: 'tooLarge' }) }),
    )
  })
})
