import type { Role } from '../../../shared/domain/account/role.ts'
import type { MessageTable } from '../../components/messages.ts'

export const roleWords: Readonly<Record<Role, { label: string; description: string }>> = {
  officer: { label: '担当', description: '名簿、自己点検、帳票など、一年の仕事を進めます。' },
  approver: { label: '承認者', description: '状況と結果を見て確認し、決裁欄に署名します。' },
  respondent: { label: '回答者', description: '自分の点検票に回答します。' },
  auditor: { label: '監査人', description: 'すべての記録を読みます。変えることはできません。' },
  administrator: {
    label: '管理者',
    description: '担当の仕事に加えて、アカウントと控えの保存先を管理します。',
  },
}

export const accountMessages: MessageTable = {
  lastAdministrator:
    '使える管理者がいなくなるため、できません。先に別の人を管理者にしてから、もう一度操作してください。',
  staffMemberHasAccount: ({ loginName }) =>
    `この職員には、すでにアカウント（${loginName}）があります。一人に一つだけ作れます。`,
  wrongPassword: 'パスワードが違います。',
  'loginName.required': 'サインイン名を入力してください。',
  'displayName.required': '名前を入力してください。',
  roles: '権限を一つ以上選んでください。',
  'initialPassword.tooShort': 'パスワードは12文字以上にしてください。',
}
