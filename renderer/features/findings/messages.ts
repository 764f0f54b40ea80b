import { attachmentMessages } from '../../components/attachment-messages.ts'
import type { MessageTable } from '../../components/messages.ts'

/** Why a finding could not be changed, and what to do. */
export const findingMessages: MessageTable = {
  ...attachmentMessages,
  findingSettled: 'この指摘は確認済みか、取り下げられているため、変えられません。',
  findingNotCompleted: '是正措置がまだ「完了」になっていません。完了を記録してから確認してください。',
  ownerCompleted:
    '完了した是正措置の担当は変えられません。変えるときは、先に状態を「実施中」に戻してください。',
  ownerConfirms: '自分が担当した是正措置は、自分では確認できません。ほかの人に確認してもらってください。',
  'title.required': '指摘の内容を入力してください。',
  'title.tooLong': '指摘の内容は200字までで入力してください。',
  'cause.required': '完了にする前に、原因を入力して保存してください。',
  'correctiveAction.required': '完了にする前に、是正措置を入力して保存してください。',
  'outcome.required': 'どのように直したかを入力してください。',
  'completedOn.required': '完了日を入力してください。',
  'completedOn.inFuture': '完了日は、今日までの日にしてください。',
  'completedOn.beforeFinding': '完了日は、指摘した日より後の日にしてください。',
  'dueOn.beforeFinding': '期限は、指摘した日より後の日にしてください。',
  'ownerStaffMemberId.notActive': '担当に選んだ人は名簿から外れています。別の人を選んでください。',
  'assetIds.notActive':
    '選んだ情報資産のなかに、廃棄・廃止されたものがあります。外してから保存してください。',
  'reason.required': '取り下げる理由を入力してください。',
  not_permitted: 'この指摘を見たり変えたりできるのは、担当者と是正措置の担当の人だけです。',
  stale_row: 'ほかの画面で内容が変わっています。開き直して、最新の内容を確かめてからやり直してください。',
}
