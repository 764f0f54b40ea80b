import type { MessageTable } from '../../components/messages.ts'

export const sessionMessages: MessageTable = {
  wrongPassword: 'サインイン名またはパスワードが違います。',
  passwordUnchanged: '今と同じパスワードは使えません。別のものにしてください。',
  notAdministrator: 'このサインイン名は管理者のものではありません。管理者のサインイン名を入力してください。',
  wrongRecoveryCode: '回復コードが違います。金庫などに保管した控えを見て、もう一度入力してください。',
  tooShort: 'パスワードは12文字以上にしてください。',
}
