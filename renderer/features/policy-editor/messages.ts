import type { MessageTable } from '../../components/messages.ts'

/** Why the text of an approved edition stays as it is. */
export const settledWords =
  'この版は決裁が済んでいるため、本文を変えられません。直すときは、新しい版を起案してください。'

/** Why a draft was not kept, and what to do. */
export const editorMessages: MessageTable = {
  editionSettled: settledWords,
  'title.required': '題名が空のため保存できません。題名を入力してください。',
  'title.tooLong': '題名は100文字までにしてください。短くすると保存します。',
  'text.tooLong': '本文は100万文字までです。短くすると保存します。',
  not_found: 'この版は見つかりません。一覧を開き直してください。',
}
