import { toThreatNumberText } from '../../../shared/domain/threat/threat.ts'
import type { MessageTable } from '../../components/messages.ts'

/** Why a threat could not be changed, and what to do. */
export const threatMessages: MessageTable = {
  threatRetired: ({ number }) =>
    `${toThreatNumberText(Number(number))} は廃止されています。変えるときは、先に「もう一度使う」を押してください。`,
  threatNotRetired: 'この脅威は廃止されていません。画面を開き直してください。',
  'title.required': '脅威の名前を入力してください。',
  'title.tooLong': '脅威の名前は60字までで入力してください。',
  'description.tooLong': '内容は600字までで入力してください。',
  'reason.required': '廃止する理由を入力してください。',
  'reason.tooLong': '廃止する理由は200字までで入力してください。',
  not_found: 'この脅威は見つかりません。一覧から開き直してください。',
  stale_row: 'ほかの画面で内容が変わっています。開き直して、最新の内容を確かめてからやり直してください。',
}
