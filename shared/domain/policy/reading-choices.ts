import { mendBrokenNumber } from './broken-numbers.ts'
import { type LineEdit, toReadLine } from './line-edits.ts'
import { readMarker } from './markers.ts'
import { findLineAbove, findOpenDraft, type QuestionGroup, type QuestionSource } from './question-source.ts'
import { confirmedMark, readingMarks } from './reading-marks.ts'
import type { ReadingChoice } from './reading-question.ts'
import { closeSpaces, splitRunTogether } from './source-lines.ts'
import { listTermChoices } from './term-choices.ts'
import { isTopNumberLine } from './top-numbers.ts'

/** The ways to read what the group is about, the way it was read first; none where no choice can answer it. */
export function listChoices(source: QuestionSource, group: QuestionGroup): ReadingChoice[] {
  const { line } = group
  switch (group.code) {
    case 'noArticles':
      return []
    case 'noTitle':
      return listTitleChoices(source)
    case 'numberedHeadings':
      return [keep('番号の行を条として読む', line), listAsText(source)]
    case 'articleGap':
    case 'articleDuplicate':
    case 'articleOrder':
    case 'paragraphGap':
    case 'itemGap':
      return [keep('番号はこのままでよい', line), asText('番号ではなく、前の規定の本文として読む', line)]
    case 'joinedLine':
      return [...joinTo('前の行につなげて一つの文にする', source, line), asText('別の行にする', line)]
    case 'unmarkedLine':
      return [
        asText('番号のない行のままにする', line),
        ...joinTo('前の行につなげて一つの文にする', source, line),
        ...listSubitemChoices(source, line),
      ]
    case 'brokenNumber':
      return [asText('番号のない行のままにする', line), mendNumber(source, line)]
    case 'captionOrNote':
      return listBracketChoices(group)
    case 'termSplit':
      return [keep('このままでよい', line), ...listTermChoices(source, line)]
    case 'runTogether':
      return [splitLine(source, line), keep('一行のままにする', line)]
    case 'spacedCharacters':
      return listSpaceChoices(source)
    case 'tableOfContents':
    case 'pageNumber':
    case 'webPageNoise':
      return listNoiseChoices(source, group)
    case 'privateUseCharacter':
    case 'replacementCharacter':
      return [keep('このままにする', line), replaceCharacters(source, line)]
  }
}

function keep(label: string, line: number): ReadingChoice {
  return { label, edits: [{ act: 'mark', line, mark: confirmedMark }] }
}

function asText(label: string, line: number): ReadingChoice {
  return { label, edits: [{ act: 'mark', line, mark: readingMarks.text }] }
}

function replaceLine(label: string, line: number, text: string): ReadingChoice {
  return { label, edits: [{ act: 'replace', line, text }] }
}

function read({ lines }: QuestionSource, line: number): string {
  return toReadLine(lines[line - 1] ?? '')
}

function joinTo(label: string, source: QuestionSource, line: number): ReadingChoice[] {
  const to = findLineAbove(source, line)
  return to === undefined ? [] : [{ label, edits: [{ act: 'join', line, to }] }]
}

const kana = 'アイウエオカキクケコサシスセソタチツテト'

/** ア, or the letter after the sub-item above. */
function listSubitemChoices(source: QuestionSource, line: number): ReadingChoice[] {
  const above = findOpenDraft(source.drafts, line)
  const isItem = above?.kind === 'item'
  const letter = isItem
    ? 'ア'
    : above?.style === 'katakana'
      ? kana[kana.indexOf(above.label[0] ?? '') + 1]
      : undefined
  if (letter === undefined) return []
  return [replaceLine(`消えた記号「${letter}」を付けて細目にする`, line, `${letter}　${read(source, line)}`)]
}

function mendNumber(source: QuestionSource, line: number): ReadingChoice {
  const mended = mendBrokenNumber(read(source, line))
  return replaceLine(`番号「${mended.charAt(0)}」に直す`, line, mended)
}

/** The message says how it was read; the other reading is the other choice. */
function listBracketChoices({ line, message }: QuestionGroup): ReadingChoice[] {
  const heading: ReadingChoice = {
    label: '次の条の見出しとして読む',
    edits: [{ act: 'mark', line, mark: readingMarks.heading }],
  }
  const note = asText('前の条の注記として読む', line)
  return message.includes('見出しとして') ? [heading, note] : [note, heading]
}

function splitLine(source: QuestionSource, line: number): ReadingChoice {
  const parts = splitRunTogether(read(source, line)).filter((part) => part !== '')
  return replaceLine('規定ごとに行を分ける', line, parts.join('\n'))
}

function listSpaceChoices({ lines }: QuestionSource): ReadingChoice[] {
  const spaced = lines.flatMap((raw, index) => {
    const text = raw.trim()
    const closed = closeSpaces(text)
    return closed === text || text.includes('《') ? [] : [{ line: index + 1, text, closed }]
  })
  return [
    {
      label: '空白を取り除く',
      edits: spaced.map(({ line, closed }) => ({ act: 'replace', line, text: closed })),
    },
    {
      label: '空白を残す',
      edits: spaced.map(({ line, text }) => ({ act: 'replace', line, text: confirmedMark + text })),
    },
  ]
}

function listNoiseChoices(source: QuestionSource, { code, lines }: QuestionGroup): ReadingChoice[] {
  const kept = lines.map((line): LineEdit => {
    if (code === 'pageNumber') {
      // its dashes are no bullet
      return { act: 'replace', line, text: readingMarks.text + (source.lines[line - 1] ?? '').trim() }
    }
    const isNumbered = code === 'tableOfContents' && readMarker(read(source, line)) !== undefined
    return { act: 'mark', line, mark: isNumbered ? confirmedMark : readingMarks.text }
  })
  return [
    { label: '本文から除く', edits: lines.map((line) => ({ act: 'clear', line })) },
    { label: '本文として残す', edits: kept },
  ]
}

function replaceCharacters({ lines }: QuestionSource, line: number): ReadingChoice {
  const text = (lines[line - 1] ?? '').replace(/[\u{e000}-\u{f8ff}\u{fffd}\u{f0000}-\u{10fffd}]/gu, '〓')
  return replaceLine('「〓」に置き換えて、あとで直す', line, text)
}

/** The lines before the first provision may be the title. */
function listTitleChoices({ lines, drafts }: QuestionSource): ReadingChoice[] {
  const until = drafts[0]?.line ?? lines.length + 1
  return lines
    .slice(0, Math.min(until - 1, 40))
    .flatMap((raw, index): ReadingChoice[] =>
      raw.trim() === '' || raw.includes('《')
        ? []
        : [
            {
              label: `「${raw.trim().slice(0, 30)}」を題名にする`,
              edits: [{ act: 'mark', line: index + 1, mark: readingMarks.title }],
            },
          ],
    )
    .slice(0, 3)
}

function listAsText({ lines }: QuestionSource): ReadingChoice {
  const numbered = lines.flatMap((raw, index) => (isTopNumberLine(toReadLine(raw)) ? [index + 1] : []))
  return {
    label: '条ではなく、番号のある本文として読む',
    edits: numbered.map((line) => ({ act: 'mark', line, mark: readingMarks.text })),
  }
}
