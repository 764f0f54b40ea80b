import { countOpenBrackets, isBrokenSentence, joinSentence } from './broken-lines.ts'
import { isShortCaption } from './leading-words.ts'
import type { ProvisionKind } from './provision.ts'
import { isMarkedText } from './reading-marks.ts'

/** A provision while its lines are still being read. `level` says what it closes: a lower level holds a higher one. */
export type ProvisionDraft = {
  readonly kind: ProvisionKind
  readonly label: string
  readonly level: number
  readonly line: number
  readonly style: string
  readonly numbers: readonly number[]
  heading: string | null
  /** Whole sentences or lines; what belongs to one sentence is already joined. */
  readonly paragraphs: string[][]
  openBrackets: number
  readonly children: ProvisionDraft[]
}

export type NewDraft = Omit<ProvisionDraft, 'paragraphs' | 'openBrackets' | 'children'>

export function buildDraft(from: NewDraft): ProvisionDraft {
  return { ...from, paragraphs: [], openBrackets: 0, children: [] }
}

export type Addition = 'first' | 'joined' | 'newLine'

/** Adds a line to the draft's text, and says whether it was the first, went on in the sentence before, or stands alone. */
export function addText(draft: ProvisionDraft, text: string): Addition {
  const open = draft.paragraphs.at(-1)
  if (open === undefined) {
    draft.paragraphs.push([text])
    draft.openBrackets = countOpenBrackets(text)
    return 'first'
  }
  if (isMidSentence(draft, text)) {
    open.push(text)
    draft.openBrackets += countOpenBrackets(text)
    return 'joined'
  }
  addLine(draft, text)
  return 'newLine'
}

/** Adds a line that stands alone, such as an amendment note. */
export function addLine(draft: ProvisionDraft, text: string): void {
  draft.paragraphs.push([text])
  draft.openBrackets = countOpenBrackets(text)
}

/** Whether the draft's text stops in the middle of a sentence that this line goes on with. */
export function isMidSentence(draft: ProvisionDraft, text: string): boolean {
  const before = draft.paragraphs.at(-1)?.at(-1)
  return before !== undefined && isBrokenSentence(draft.kind, before, Math.max(0, draft.openBrackets), text)
}

/** The draft's own text; lines that are not one sentence are parted by a line feed. */
export function toText(draft: ProvisionDraft): string {
  return draft.paragraphs.map((parts) => joinAll(parts)).join('\n')
}

function joinAll(parts: readonly string[]): string {
  const pieces: string[] = []
  for (const part of parts) {
    const before = pieces.at(-1)
    if (before === undefined) pieces.push(part)
    else pieces.push(joinSentence(before.slice(-1), part).slice(before.slice(-1).length))
  }
  return pieces.join('')
}

/** Whether all that an article without a heading says so far is short words, 「第1条 目的」, which are its caption. */
export function hasCaptionOnly({ kind, heading, paragraphs }: ProvisionDraft): boolean {
  const [only = [], ...others] = paragraphs
  const [caption = ''] = only
  const isAlone = kind === 'article' && heading === null && others.length === 0 && only.length === 1
  return isAlone && caption !== '' && !isMarkedText(caption) && isShortCaption(caption)
}
