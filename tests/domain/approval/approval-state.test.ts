import { expect, it } from 'vitest'
import { approvalStates, toApprovalStateLabel } from '../../../shared/domain/approval/approval-state.ts'

it('says every state of a round in the words of the office', () => {
  expect(approvalStates.map(toApprovalStateLabel)).toEqual(['決裁中', '差し戻し', '取り下げ', '決裁済'])
})
