/** The words before the first space of a line, and the rest; a space between two words of the Latin script does not part them. */
export function splitLeadingWords(
  text: string,
  maxLength: number,
): { words: string; rest: string } | undefined {
  for (const match of text.slice(0, maxLength + 1).matchAll(/\s+/g)) {
    const words = text.slice(0, match.index)
    const rest = text.slice(match.index + match[0].length)
    if (/[。、，,]/.test(words)) return undefined
    const isLatin = /[A-Za-z0-9]$/.test(words) && /^[A-Za-z0-9]/.test(rest) && match[0] === ' '
    if (!isLatin && rest.trim() !== '') return { words, rest: rest.trimStart() }
  }
  return undefined
}

/**
 * The defined word of a definition and what is said of it: `語 定義`, `「語」とは、…` or `語：定義`. The mark that
 * follows the word stays with the definition, so that word and text printed one after the other are the original.
 */
export function splitTerm(text: string): { term: string; text: string } | undefined {
  const quoted = /^[「『]([^「」『』。]{1,60})[」』]\s*(?=とは|は、|[:：]|…)/.exec(text)
  if (quoted?.[1] !== undefined) return { term: quoted[1], text: text.slice(quoted[0].length) }
  const marked = /^([^「」、。:：…\s]{1,60}?)\s?(?=とは、|とは\s|[:：]|……)/.exec(text)
  if (marked?.[1] !== undefined) return { term: marked[1], text: text.slice(marked[0].length) }
  const split = splitLeadingWords(text, 60)
  return split === undefined ? undefined : { term: split.words, text: split.rest }
}

/** Words that are a caption rather than the beginning of a sentence. */
export function isShortCaption(text: string): boolean {
  return text.length <= 24 && !/[。、，,]|[はがをにでとのへ]$|削除/.test(text)
}

/** Whether an article defines terms: policy article 2 and its like. */
export function isDefinitionArticle(heading: string | null, text: string): boolean {
  return /定義|用語/.test(heading ?? '') || /用語の(?:定義|意義)|(?:定義|意義)は/.test(text.slice(0, 400))
}
