import type { MessageTable } from '../../components/messages.ts'

export const organizationMessages: MessageTable = {
  'name.required': '組合名を入力してください。',
  idleLockMinutes: 'ロックまでの時間は1分から120分の間にしてください。',
  approvalBoxes: '決裁欄の職名は、一つ10文字まで、8個までにしてください。',
}
