import { numeralCharacters } from './numerals.ts'
import { buildWarning, type PolicyWarning } from './policy-warning.ts'
import { confirmedMark, hasReadingMark, type LineRole, readLineMark } from './reading-marks.ts'

/** One line of the text as given: its number from 1, and its content without bullets and outer spaces. */
export type SourceLine = Readonly<{
  number: number
  raw: string
  text: string
  /** What a reading mark makes of the line. */
  role?: LineRole | undefined
  /** Whether it carries a reading mark, so that nothing of it is guessed away. */
  isMarked?: boolean
  /** Whether somebody has looked at it already. */
  isConfirmed?: boolean
}>

/** The lines that are not blank, in order, with spaces between every character taken out. Loses nothing but spaces and bullets. */
export function readSourceLines(source: string): { lines: SourceLine[]; warnings: PolicyWarning[] } {
  const lines: SourceLine[] = []
  const warnings: PolicyWarning[] = []
  const spaced: number[] = []
  const hasOddCharacters = oddCharacter.test(source)
  for (const [index, content] of source.split(/\r\n|[\n\r\f\v\u2028\u2029]/).entries()) {
    const raw = content.trim()
    if (raw === '') continue
    const number = index + 1
    if (hasOddCharacters) warnings.push(...listCharacterWarnings(raw, number))
    if (hasReadingMark(raw)) {
      lines.push(toMarkedLine(raw, number))
      continue
    }
    const plain = withoutMarkdown(raw)
    const text = closeSpaces(plain)
    if (text !== plain) spaced.push(number)
    const parts = splitRunTogether(text)
    if (parts.length > 1) warnings.push(buildWarning('runTogether', number))
    for (const part of parts) if (part !== '') lines.push({ number, raw, text: part })
  }
  const [first] = spaced
  if (first !== undefined) warnings.push(buildWarning('spacedCharacters', first, String(spaced.length)))
  return { lines, warnings }
}

function toMarkedLine(raw: string, number: number): SourceLine {
  const isConfirmed = raw.startsWith(confirmedMark)
  const plain = isConfirmed ? raw.slice(confirmedMark.length).trim() : raw
  const marked = readLineMark(plain)
  const text = marked?.text ?? withoutMarkdown(plain)
  return { number, raw, text, role: marked?.role, isMarked: true, isConfirmed }
}

/** The line without a bullet, or the marks that Markdown puts before a heading. */
export function withoutMarkdown(raw: string): string {
  if (!'>#-*+○◯〇●'.includes(raw.charAt(0))) return raw
  return raw
    .replace(/^(?:>\s*)?(?:#{1,6}\s+|[-*+]\s+|[○◯〇●]\s*)/, '')
    .replace(/^\*\*([^*]{1,80})\*\*/, '$1 ')
    .trim()
}

/** The line without the space between every character, where it has one. */
export function closeSpaces(text: string): string {
  return hasSpacedCharacters(text) ? withoutInnerSpaces(text).replace(closedArticle, '$1　') : text
}

// a number of an article keeps its space; 「第3条の規定により」 is no number of one
const closedArticle = new RegExp(
  `^(第[${numeralCharacters}]{1,6}条(?:の[${numeralCharacters}]{1,4})?)(?=[^\\s〜～~―のにをはがとで、。及又から])`,
)

function hasSpacedCharacters(text: string): boolean {
  if (!/\s\S{1,2}\s/.test(text)) return false
  const tokens = text.split(/\s+/)
  if (tokens.length < 6) return false
  const single = tokens.filter((token) => Array.from(token.slice(0, 3)).length === 1).length
  return single >= tokens.length * 0.8
}

function withoutInnerSpaces(text: string): string {
  return text.replace(/(\S)\s(?=\S)/gu, '$1').replace(/\s{2,}/g, ' ')
}

const articleStart = new RegExp(
  `(?<=[。）)\\s])(?:[（(][^（）()。、]{1,30}[）)]\\s{0,4})?第[${numeralCharacters}]{1,6}条(?:の[${numeralCharacters}]{1,4})?\\s`,
  'g',
)
const innerStart = new RegExp(
  `(?<=[。\\s])(?:[（(][${numeralCharacters}]{1,3}[）)]\\s|(?<=。\\s?)(?:[2-9２-９]\\s|[\u2460-\u2473]))`,
  'g',
)

/** A copy that lost its line ends has several articles in one line; they are told by what follows a full stop. */
export function splitRunTogether(text: string): string[] {
  if (text.length < 120) return [text]
  const starts = Array.from(text.matchAll(articleStart), (match) => match.index)
  if (starts.length < 2 && !(starts.length === 1 && /^(?:[（(][^（）()]{1,30}[）)]\s*)?第/.test(text)))
    return [text]
  const inner = Array.from(text.matchAll(innerStart), (match) => match.index)
  const cuts = Array.from(new Set([0, ...starts, ...inner])).sort((a, b) => a - b)
  return cuts.map((cut, index) => text.slice(cut, cuts[index + 1] ?? text.length).trim())
}

const oddCharacter = /[\u{e000}-\u{f8ff}\u{fffd}\u{f0000}-\u{10fffd}]/u

function listCharacterWarnings(text: string, line: number): PolicyWarning[] {
  const warnings: PolicyWarning[] = []
  const privateUse = /[\u{e000}-\u{f8ff}\u{f0000}-\u{10fffd}]/u.exec(text)
  if (privateUse) {
    const code = privateUse[0].codePointAt(0) ?? 0
    warnings.push(buildWarning('privateUseCharacter', line, `U+${code.toString(16).toUpperCase()}`))
  }
  if (text.includes('\ufffd')) warnings.push(buildWarning('replacementCharacter', line))
  return warnings
}
