import { toMeasureNumberText } from '../../../shared/domain/measure/measure-state.ts'
import { attachmentMessages } from '../../components/attachment-messages.ts'
import type { MessageTable } from '../../components/messages.ts'

/** Why a measure could not be changed or checked, and what to do. */
export const measureMessages: MessageTable = {
  ...attachmentMessages,
  measureRetired: 'この対策は廃止されています。変えるときは、先に「もう一度使う」を押してください。',
  measureNotRetired: 'この対策は廃止されていません。画面を開き直してください。',
  measureDeclined: '見送りの対策には、確認を記録できません。先に状態を直してください。',
  alreadyChecked: ({ number }) =>
    `${toMeasureNumberText(Number(number))} は、この年度の確認が記録されています。画面を開き直して、まだの対策だけを選んでください。直すときは、その対策の画面で直してください。`,
  'title.required': '対策の名前を入力してください。',
  'title.tooLong': '対策の名前は60字までで入力してください。',
  'description.tooLong': '内容は600字までで入力してください。',
  'provisions.required': 'もとになる条項を一つ以上選んでください。',
  'provisions.notInPolicy': '今の方針にない条項が含まれています。外すか、選び直してください。',
  'declinedReason.required': '見送りの理由を入力してください。',
  'declinedReason.tooLong': '見送りの理由は300字までで入力してください。',
  'ownerUnitId.notActive': '選んだ所属は廃止されています。別の所属を選んでください。',
  'questions.notActive': '廃止された設問は、新しく結び付けられません。外してから保存してください。',
  'checkedOn.inFuture': '確認日は、今日までの日にしてください。',
  'checkedOn.otherYear':
    '確認日は、その年度（4月1日から翌年3月31日まで）の日にしてください。年度は画面の上で切り替えられます。',
  'reason.required': '廃止する理由を入力してください。',
  stale_row: 'ほかの画面で内容が変わっています。開き直して、最新の内容を確かめてからやり直してください。',
}
