import type { MessageTable } from '../../components/messages.ts'

/** Why editions could not be compared or the table not be made, and what to do. */
export const policyComparisonMessages: MessageTable = {
  otherKind: '種類の違う文書の版は比べられません。同じ種類の版を選んでください。',
  not_found: 'この版は見つかりません。文書の画面に戻り、版を選び直してください。',
  stale_row: '欄の設定が、ほかの画面で変えられました。閉じて、もう一度開いてから直してください。',
  sameColumnHeadings: '左右の欄の見出しは、違う言葉にしてください。',
  'beforeHeading.required': '古い版の見出しを入力してください。',
  'afterHeading.required': '新しい版の見出しを入力してください。',
  'beforeHeading.tooLong': '見出しは20文字までにしてください。',
  'afterHeading.tooLong': '見出しは20文字までにしてください。',
}
