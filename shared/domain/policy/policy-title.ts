import type { SourceLine } from './source-lines.ts'

const namesOfRules =
  /(?:方針|規程|規定|要綱|規則|条例|基準|要領|訓令|手順書?|ポリシー|計画|指針|ガイドライン|マニュアル|細則|内規)(?:[（(][^（）()]{1,40}[）)])?$/
const notTitle =
  /^(?:平成|令和|昭和|[0-9０-９]|改正|制定|施行|目次|[（(【［〔])|[。、：:]|(?:第.{1,8}号|訓令|公表|日)$/

/** Takes the title out of the lines before the first provision: the first that is named like a rule, else the first short line. */
export function splitTitle(source: readonly SourceLine[]): { title: string | null; preamble: string[] } {
  const lines = source.map(({ text }) => text)
  const index = findTitle(source)
  const title = lines[index]
  if (title === undefined) return { title: null, preamble: lines }
  return { title, preamble: lines.filter((_, at) => at !== index) }
}

function findTitle(lines: readonly SourceLine[]): number {
  const marked = lines.findIndex(({ role }) => role === 'title')
  if (marked >= 0) return marked
  const fitting = lines.slice(0, 40).map(mayBeTitle)
  const named = lines.findIndex(({ text }, index) => fitting[index] === true && namesOfRules.test(text))
  return named >= 0 ? named : fitting.indexOf(true)
}

function mayBeTitle({ text, role }: SourceLine): boolean {
  return role === undefined && text.length <= 80 && !notTitle.test(text) && !/[>＞»]/.test(text)
}
