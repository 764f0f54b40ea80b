import type { MessageTable } from '../../components/messages.ts'

export const sessionMessages: MessageTable = {
  wrongPassword: 'サインイン名またはパスワードが違います。もう一度入力してください。',
  wrongCurrentPassword: '今のパスワードが違います。もう一度入力してください。',
  waitAfterWrongPasswords: ({ secondsLeft }) =>
    `パスワードの間違いが続いたため、あと${secondsLeft}秒お待ちください。`,
  samePassword: '今と同じパスワードは使えません。別のものにしてください。',
  wrongRecoveryCode: '回復コードが違います。金庫などに保管した控えを見て、もう一度入力してください。',
  'newPassword.tooShort': 'パスワードは10文字以上にしてください。',
  tooShort: 'パスワードは10文字以上にしてください。',
}
