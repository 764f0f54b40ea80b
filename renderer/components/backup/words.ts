import type { BackupProgress } from '../../../shared/contract/backups.ts'
import type { AppErrorDetails } from '../../../shared/errors/app-error.ts'
import type { MessageTable } from '../messages.ts'

const phases: Readonly<Record<BackupProgress['phase'], string>> = {
  copying: '記録を写しています',
  writing: '控えに書いています',
  readingBack: '書いた控えを読み直しています',
  checking: '正しいことを確かめています',
  extracting: '控えの中身を取り出しています',
  switching: '復元した記録に切り替えています',
}

/** What is done now, with its share where it is known: 控えに書いています（45％）. */
export function toPhaseText({ phase, doneBytes, totalBytes }: BackupProgress): string {
  if (totalBytes === 0) return phases[phase]
  return `${phases[phase]}（${Math.floor((100 * doneBytes) / totalBytes)}％）`
}

/** `12.3 MB`, written as people say it. */
export function toMegabytes(bytes: number): string {
  return `${(bytes / 1_000_000).toFixed(1)} MB`
}

/** How old a backup is, as people say it: 今日, 昨日, 8日前; 先の日付 where the PC's clock is behind it. */
export function toAgeWords(days: number): string {
  if (days < 0) return '先の日付'
  if (days === 0) return '今日'
  return days === 1 ? '昨日' : `${days.toLocaleString('ja-JP')}日前`
}

const ask = '別の控えを選ぶか、管理者に相談してください。'

/** Sentences of everything that makes, reads or restores a backup. */
export const backupMessages: MessageTable = {
  noBackupFolder: '先に、控えの保存先を決めてください。',
  sameDisk: '控えの保存先が、記録と同じディスクにあります。別のディスクか USB メモリを選んでください。',
  passphraseNeeded: '控えには合言葉が要ります。合言葉を入力してください。',
  backupRunning: 'ほかの画面で、控えの作成か復元をしています。終わってから、もう一度操作してください。',
  backupCancelled: '途中でやめました。これまでの控えと記録は、そのまま残っています。',
  'passphrase.tooShort': '合言葉は12文字以上にしてください。',
  'folder.insideDataFolder':
    '記録のフォルダの中には控えを置けません。記録と一緒に失われるためです。別の場所を選んでください。',
  'folder.tooLong':
    'フォルダの名前が長すぎて、Windows で扱えません。もっと浅い場所か、短い名前のフォルダを選んでください。',
  'folder.notEmpty':
    '選んだフォルダには、もう「情報セキュリティ台帳」という名前のフォルダがあり、空ではありません。別の場所を選んでください。',
  sampleStays: '見本の記録は移せません。',
  damagedStays: '記録が壊れているので、今は移せません。先に、控えから復元してください。',
  cannotShow: 'このPCでは、フォルダを開けません。',
  workingAlone: 'ほかの画面で、時間のかかる作業をしています。終わってから、もう一度操作してください。',
  'folder.notChosen': '「フォルダを選ぶ」で、保存先を選び直してください。',
  'file.notChosen': '控えのファイルを選び直してください。',
  needsPassphrase: 'この控えには合言葉がかかっています。合言葉を入力してください。',
  wrongPassphrase: '合言葉が違います。大文字と小文字、文字の抜けを確かめて、入力し直してください。',
  notABackup: `選んだファイルは、この台帳の控えではありません。名前の終わりが「.daicho」のファイルを選んでください。`,
  otherFormat: 'この控えは、今のプログラムより新しい形で作られています。新しいプログラムで開いてください。',
  brokenBackup: ({ place }: AppErrorDetails) =>
    `控えのファイルが壊れています${typeof place === 'string' ? `（${place}）` : ''}。${ask}`,
  storage_from_newer_version:
    'この控えは、今のプログラムより新しいプログラムで作られています。新しいプログラムを入れてから復元してください。',
  storage_full:
    '空きが足りません。要らないファイルを片付けるか、空きの多い USB メモリを使ってください。これまでの控えは残っています。',
  storage_corrupt: ({ place }: AppErrorDetails) =>
    `読み直したところ、正しくない所がありました${typeof place === 'string' ? `（${place}）` : ''}。この控えは使えません。別の控えを使うか、別の USB メモリでもう一度作ってください。`,
  storage_readonly: '保存先に書き込めません。書き込み禁止になっていないか確かめてください。',
  file_missing:
    '保存先か控えのファイルが見つかりません。USB メモリを差し込んでから、もう一度操作してください。',
  file_denied: '保存先に書き込めません。書き込み禁止になっていないか確かめてください。',
}
