import { toReadLine } from './line-edits.ts'
import { readMarker } from './markers.ts'
import type { QuestionSource } from './question-source.ts'
import { isMarkedText, markWords, readingMarks } from './reading-marks.ts'
import type { ReadingChoice } from './reading-question.ts'

/** Other words that may be the defined one, and that nothing is defined here. */
export function listTermChoices({ lines }: QuestionSource, line: number): ReadingChoice[] {
  const text = toReadLine(lines[line - 1] ?? '')
  const marker = readMarker(text)
  if (marker === undefined || marker.type === 'division' || isMarkedText(marker.rest)) return []
  const head = text.slice(0, text.length - marker.rest.length)
  const others = listCandidates(marker.rest).map(({ term, rest }) => ({
    label: `用語を「${term}」にする`,
    text: `${head}${markWords('語', term)}${rest}`,
  }))
  const none = { label: '用語の定義ではない', text: `${head}${readingMarks.text}${marker.rest}` }
  return [...others.slice(0, 2), none].map((choice) => ({
    label: choice.label,
    edits: [{ act: 'replace', line, text: choice.text }],
  }))
}

/** Up to the second space, and up to とは or は. */
function listCandidates(content: string): { term: string; rest: string }[] {
  const shapes = [
    /^(\S{1,30}[ 　]+\S{1,30})[ 　]+(\S.*)$/s,
    /^([^\s、。]{1,40}?)(とは.+)$/s,
    /^([^\s、。は]{1,40})(は.+)$/s,
  ]
  return shapes.flatMap((shape) => {
    const [, term, rest] = shape.exec(content) ?? []
    return term === undefined || rest === undefined || term.includes('》') ? [] : [{ term, rest }]
  })
}
