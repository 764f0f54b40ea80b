/** One 点検票 to be answered in Excel, on a tab of its own. */
export type AnswerSheetTab = {
  readonly title: string
  /** In the order of `fileLabels`; the third is the sheet's number and names the tab. */
  readonly values: readonly string[]
  readonly guidance: string
  readonly questions: readonly {
    readonly code: string
    readonly text: string
    readonly guidance: string
    readonly answer: string
    readonly note: string
  }[]
}

/** A file of answer sheets; `writtenAt` is the instant put into it. */
export type AnswerBook = {
  readonly title: string
  readonly writtenAt: string
  readonly tabs: readonly AnswerSheetTab[]
}
