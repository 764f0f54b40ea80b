/** New words for a stretch of a text; null leaves it as it is. */
export type Rewriting = Readonly<{ start: number; end: number; newWords: string | null }>

export function rewriteText(text: string, rewritings: readonly Rewriting[]): string {
  return rewritings
    .toSorted((a, b) => b.start - a.start)
    .reduce(
      (rest, { start, end, newWords }) =>
        newWords === null ? rest : rest.slice(0, start) + newWords + rest.slice(end),
      text,
    )
}
