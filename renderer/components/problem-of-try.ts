import { isRule } from '../api/app-error.ts'
import { type MessageTable, messageOf } from './messages.ts'

/** Why a try with a password or code failed, and how long to wait before the next. */
export function problemOfTry(
  error: unknown,
  secondsLeft: number,
  messages: MessageTable,
): string | undefined {
  if (error === null) return undefined
  const message = messageOf(error, messages)
  if (secondsLeft <= 0) return isRule(error, 'waitAfterWrongPasswords') ? undefined : message
  const wait = `間違いが続いたため、あと${secondsLeft}秒たってから、もう一度入力してください。`
  return isRule(error, 'waitAfterWrongPasswords') ? wait : `${message}${wait}`
}
