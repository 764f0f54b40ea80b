import type { KeyReader } from '../../../shared/contract/closed-keys.ts'
import type { Role } from '../../../shared/domain/account/role.ts'
import type { BadgeTone } from '../../components/badge.tsx'
import type { MessageTable } from '../../components/messages.ts'

export const roleLabels: Readonly<Record<Role, string>> = {
  officer: '担当',
  approver: '承認者',
  respondent: '回答者',
  auditor: '監査人',
  administrator: '管理者',
}

export const stateWords: Readonly<Record<KeyReader['state'], { label: string; tone: BadgeTone }>> = {
  held: { label: '鍵を持っている', tone: 'green' },
  missing: { label: '鍵がない', tone: 'yellow' },
  waiting: { label: 'まだ渡せない', tone: 'neutral' },
}

/** Why an act at the keys was refused, and what to do. */
export const closedKeyMessages: MessageTable = {
  holderWaiting: ({ name }) =>
    `「${name}」さんは、自分で決めたパスワードでまだサインインしていません。サインインしてもらってから、もう一度渡してください。`,
  recoveryCodeHasNoKey: 'この回復コードには鍵が渡されていません。鍵を持つ人に、鍵を渡してもらってください。',
  wrongRecoveryCode: ({ secondsLeft }) =>
    `回復コードが違います。紙の字を確かめて、${Number(secondsLeft) > 0 ? `${secondsLeft}秒待ってから` : ''}もう一度入力してください。`,
  waitAfterWrongPasswords: ({ secondsLeft }) =>
    `間違いが続いたため、${secondsLeft}秒待ってから、もう一度入力してください。`,
}
