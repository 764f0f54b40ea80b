import { toLocalDate } from '../calendar/calendar-date.ts'
import { toWareki } from '../calendar/wareki.ts'

/** What an answer was entered from: the respondent's own screen, a paper 点検票, or a file. */
export const answerOrigins = ['screen', 'paper', 'file'] as const
export type AnswerOrigin = (typeof answerOrigins)[number]

const words: Readonly<Record<AnswerOrigin, string>> = {
  screen: '画面',
  paper: '紙の点検票',
  file: 'Excel ファイル',
}

type Entered = {
  readonly choice: string | null
  readonly enteredFrom: AnswerOrigin
  readonly enteredBy: string | null
}

type Compared = { readonly comparedAt: string | null; readonly comparedBy: string | null }

/** How a sheet was entered: who typed how many answers from what, and the second pass over it where there was one. */
export function toEntryTexts(answers: readonly Entered[], { comparedAt, comparedBy }: Compared): string[] {
  if (comparedAt === null) return toOriginTexts(answers)
  const by = comparedBy === null ? '' : `　${comparedBy}`
  return [...toOriginTexts(answers), `二度の入力を照合${by}　${toWareki(toLocalDate(comparedAt))}`]
}

/** Who entered how many answers from what, in the order they first come: `紙の点検票から　渡邊 由香（45問）`. */
export function toOriginTexts(answers: readonly Entered[]): string[] {
  const counts = new Map<string, number>()
  for (const { choice, enteredFrom, enteredBy } of answers) {
    if (choice === null) continue
    const text = `${words[enteredFrom]}から${enteredBy === null ? '' : `　${enteredBy}`}`
    counts.set(text, (counts.get(text) ?? 0) + 1)
  }
  return [...counts].map(([text, count]) => `${text}（${count}問）`)
}
