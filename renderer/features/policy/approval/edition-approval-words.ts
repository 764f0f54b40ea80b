import type { ApprovalWords } from '../../../components/approval/approval-words.ts'

/** What 決裁 says of an edition and its paper. */
export const editionApprovalWords: ApprovalWords = {
  paper: '本文',
  sendBackExample: '例：第7条の字句に誤りがあるため。',
  withdrawExample: '例：第7条の字句を直すため。',
}
