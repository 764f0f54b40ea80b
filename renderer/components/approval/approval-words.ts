/** What the parts of 決裁 say of one kind of record. */
export type ApprovalWords = Readonly<{
  /** What the approvers read and seal, such as 結果報告書. */
  paper: string
  sendBackExample: string
  withdrawExample: string
}>
