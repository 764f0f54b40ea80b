/**
 * Marks that say how a line of a policy text is to be read where its wording alone would be read otherwise. They are
 * plain words, so that whoever opens the text understands them, and are no part of what is read.
 *
 * At the start of a line: 《確認》 says that somebody has looked at it, so that it is read as it stands and not asked
 * about again; 《本文》 keeps it as a line of its own of the provision above, whatever number, heading or
 * page number it looks like; 《見出し》 says that the chapter, supplement or table of the line begins here; 《題名》 is the
 * title. After a number: 《本文》 says that only text follows, 《見出し：…》
 * and 《語：…》 give the heading and the defined word exactly.
 */
export const readingMarks = { text: '《本文》', heading: '《見出し》', title: '《題名》' }

/** Says that somebody has looked at the line. */
export const confirmedMark = '《確認》' as const

/** What a mark at the start of a line makes of the line. */
export type LineRole = keyof typeof readingMarks

const roles = ['text', 'heading', 'title'] as const satisfies readonly LineRole[]

/** The mark a line begins with, and the line without it. */
export function readLineMark(raw: string): { role: LineRole; text: string } | undefined {
  if (raw[0] !== '《') return undefined
  for (const role of roles) {
    const mark = readingMarks[role]
    if (raw.startsWith(mark)) return { role, text: raw.slice(mark.length) }
  }
  return raw.startsWith('《見出し：') ? { role: 'text', text: raw } : undefined
}

/** Whether a line carries a mark anywhere, so that nothing of it may be guessed away. */
export function hasReadingMark(raw: string): boolean {
  return raw.includes('《') && /《(?:(?:確認|本文|見出し|題名)》|(?:見出し|語)：)/.test(raw)
}

/** Whether what follows a number begins with a mark. */
export function isMarkedText(text: string): boolean {
  return text[0] === '《' && /^《(?:本文》|(?:見出し|語)：[^》]+》)/.test(text)
}

type MarkedText = Readonly<{ heading: string | null; term: string | null; text: string }>

/** Heading, defined word and text as the mark gives them; undefined where the text carries none. */
export function readMarkedText(text: string): MarkedText | undefined {
  if (text[0] !== '《') return undefined
  if (text.startsWith(readingMarks.text)) {
    return { heading: null, term: null, text: text.slice(readingMarks.text.length) }
  }
  const [mark, name, words] = /^《(見出し|語)：([^》\n]+)》/.exec(text) ?? []
  if (mark === undefined || words === undefined) return undefined
  const rest = text.slice(mark.length).replace(/^\n/, '')
  return name === '語'
    ? { heading: null, term: words, text: rest }
    : { heading: words, term: null, text: rest }
}

/** A heading or a defined word with its mark. */
export function markWords(name: '見出し' | '語', words: string): string {
  return `《${name}：${words}》`
}
