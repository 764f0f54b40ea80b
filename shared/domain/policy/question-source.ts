import { splitSourceLines } from './line-edits.ts'
import type { PolicyReading } from './parse-policy-text.ts'
import type { PolicyWarningCode } from './policy-warning.ts'
import type { ProvisionDraft } from './provision-draft.ts'

/** The text in lines and what was read of it. */
export type QuestionSource = PolicyReading &
  Readonly<{
    lines: readonly string[]
    /** Numbers of the lines that are no part of what was read. */
    leftOut: ReadonlySet<number>
  }>

export function buildQuestionSource(text: string, reading: PolicyReading): QuestionSource {
  const leftOut = new Set(
    reading.parsed.warnings.filter(({ code }) => leavingOut.includes(code)).map(({ line }) => line),
  )
  return { ...reading, lines: splitSourceLines(text), leftOut }
}

/** Warnings that are asked about together, such as the lines of one table of contents. */
export type QuestionGroup = Readonly<{
  code: PolicyWarningCode
  line: number
  lines: readonly number[]
  message: string
}>

const inGroups: readonly PolicyWarningCode[] = ['tableOfContents', 'webPageNoise']
const leavingOut: readonly PolicyWarningCode[] = ['tableOfContents', 'webPageNoise', 'pageNumber']

/** The warnings as questions, lines that were left out one after the other in one. */
export function groupWarnings(source: QuestionSource): QuestionGroup[] {
  const { parsed } = source
  const groups: QuestionGroup[] = []
  const open = new Map<PolicyWarningCode, number>()
  for (const { code, line, message } of parsed.warnings) {
    const at = open.get(code)
    const group = at === undefined ? undefined : groups[at]
    const last = group?.lines.at(-1)
    const goesOn = inGroups.includes(code) && last !== undefined && isNothingBetween(source, last + 1, line)
    if (goesOn && at !== undefined && group !== undefined) {
      groups[at] = { ...group, lines: [...group.lines, line] }
    } else {
      open.set(code, groups.length)
      groups.push({ code, line, lines: [line], message })
    }
  }
  return groups
}

/** Whether only blank lines, and lines that were left out, stand from one line to before the other. */
function isNothingBetween(source: QuestionSource, from: number, until: number): boolean {
  for (let line = from; line < until; line += 1) if (isKept(source, line)) return false
  return true
}

/** The line above that was kept and is not blank; undefined where there is none. */
export function findLineAbove(source: QuestionSource, line: number): number | undefined {
  for (let above = line - 1; above > 0; above -= 1) if (isKept(source, above)) return above
  return undefined
}

function isKept({ lines, leftOut }: QuestionSource, line: number): boolean {
  return !leftOut.has(line) && (lines[line - 1] ?? '').trim() !== ''
}

/** The provision that a line without a number was added to: the last one opened before it. */
export function findOpenDraft(drafts: readonly ProvisionDraft[], line: number): ProvisionDraft | undefined {
  const last = findLastBefore(drafts, line)
  return last === undefined ? undefined : (findOpenDraft(last.children, line) ?? last)
}

/** Drafts stand in the order of their lines. */
function findLastBefore(drafts: readonly ProvisionDraft[], line: number): ProvisionDraft | undefined {
  let low = 0
  let high = drafts.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((drafts[middle]?.line ?? line) <= line) low = middle + 1
    else high = middle
  }
  return drafts[low - 1]
}
