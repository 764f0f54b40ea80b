import type { AppErrorCode, AppErrorDetails } from '../../shared/errors/app-error.ts'
import { toFailure } from '../api/app-error.ts'

/**
 * Sentences by rule name (`unitHasStaff`), by field and reason (`name.required`), by reason (`required`) or by code.
 * A feature hands its own table to `messageOf`; what it lacks comes from here.
 */
export type MessageTable = Readonly<Record<string, string | ((details: AppErrorDetails) => string)>>

const byCode: Readonly<Record<AppErrorCode, string>> = {
  invalid_input: '入力した内容を確かめてください。',
  not_signed_in: 'サインインしていません。もう一度サインインしてください。',
  not_permitted: 'この操作をする権限がありません。必要なときは管理者に相談してください。',
  not_found: '対象の記録が見つかりません。一覧を開き直してください。',
  stale_row: 'ほかの画面で内容が変わっています。開き直して、最新の内容を確かめてからやり直してください。',
  rule_violation: 'この操作は、今の状態ではできません。',
  storage_full: '保存先の空きがなくなりました。不要なファイルを片付けてから、もう一度操作してください。',
  storage_locked:
    'データの保存先がほかのプログラムで使われています。しばらく待ってから、もう一度操作してください。',
  storage_readonly: 'データの保存先に書き込めません。フォルダの書き込み権限を管理者に確かめてください。',
  storage_corrupt:
    'データが壊れているおそれがあります。操作をやめて、控え（バックアップ）を管理者に確かめてください。',
  storage_from_newer_version:
    'このデータは、より新しいプログラムで作られています。新しいプログラムで開いてください。',
  storage_not_updated:
    '記録を、このプログラムの形に直せませんでした。記録は元のまま残っています。前の版のプログラムで開いてください。',
  file_denied: 'ファイルを開けません。別の場所にあるファイルを選ぶか、権限を確かめてください。',
  file_missing: 'ファイルまたはフォルダが見つかりません。もう一度選んでください。',
  file_unreadable: 'ファイルの内容を読み取れません。ファイルの種類を確かめて、選び直してください。',
  unexpected:
    '予期しない問題が起きました。もう一度操作しても続くときは、プログラムを開き直してください。記録は保存されています。',
}

const passwordReasons = {
  passwordTooCommon: 'このパスワードは推測されやすいため使えません。別のものにしてください。',
  passwordHoldsName:
    'パスワードの中に、名前やサインイン名、組合の名前が入っています。推測されやすいため、別のものにしてください。',
}

const byReason: MessageTable = {
  closedKeyMissing:
    'この実施手順を開く鍵がありません。鍵を持つ情報セキュリティ担当に、「方針・基準・手順」の「開く鍵を持つ人」で鍵を渡してもらってください。',
  closedKeyUnreadable:
    'この実施手順を開く鍵が壊れています。鍵を持つ情報セキュリティ担当に、鍵をもう一度渡してもらってください。',
  lastKeyHolder: '実施手順を開く鍵を持つのはこの人だけです。先に、ほかの人に鍵を渡してください。',
  required: '入力してください。',
  tooLong: '文字数が多すぎます。短くしてください。',
  tooShort: '文字数が足りません。',
  controlCharacter: '使えない文字（制御文字）が含まれています。入力し直してください。',
  impossibleDate: 'その日付はありません。年月日を確かめてください。',
  ...passwordReasons,
  'loginName.taken': 'そのサインイン名はすでに使われています。別の名前にしてください。',
  notAFolder: '選んだ場所はフォルダではありません。フォルダを選んでください。',
  insideDataFolder: '記録のフォルダの中には控えを置けません。USB メモリなど、別の場所を選んでください。',
  tooSmall: '値が小さすぎるか、選んだものが足りません。確かめて入力し直してください。',
  tooLarge: '大きすぎます。値や件数、ファイルの大きさを減らしてください。',
  wrongType: '入力した内容の種類が違います。確かめて入力し直してください。',
  notInList: '選べる中にない値です。一覧から選び直してください。',
  unknownField: '知らない項目が含まれています。プログラムを開き直してから、もう一度操作してください。',
  malformed: '入力した内容の形が正しくありません。確かめて入力し直してください。',
  readOnlyRecords:
    '記録が壊れているため、見ることだけができます。入力や変更は保存できません。控えから戻すと、また使えます。',
  mustChangePassword: '先にパスワードを変更してください。',
  locked: '画面がロックされています。パスワードを入力して続けてください。',
}

/** Why a value is not accepted, by the reason alone: for a box that tells it before the program is asked. */
export function reasonMessage(reason: 'passwordTooCommon' | 'passwordHoldsName'): string {
  return passwordReasons[reason]
}

/** One sentence for the person at the PC: what happened and what to do next. */
export function messageOf(error: unknown, featureMessages: MessageTable = {}): string {
  const { code, details } = toFailure(error)
  const field = typeof details.field === 'string' ? details.field : ''
  const reason = typeof details.reason === 'string' ? details.reason : ''
  const rule = typeof details.rule === 'string' ? details.rule : ''
  const keys = [rule, `${field}.${reason}`, reason, field, code].filter((key) => key !== '' && key !== '.')
  if (typeof details.incidentId === 'string') return `${byCode.unexpected}（番号 ${details.incidentId}）`
  for (const table of [featureMessages, byReason]) {
    const key = keys.find((candidate) => Object.hasOwn(table, candidate))
    const found = key === undefined ? undefined : table[key]
    if (found !== undefined) return typeof found === 'string' ? found : found(details)
  }
  return byCode[code]
}
