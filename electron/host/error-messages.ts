import { toLocalDate, toLocalTime } from '../../shared/domain/calendar/calendar-date.ts'
import type { AppError, AppErrorCode, AppErrorDetails } from '../../shared/errors/app-error.ts'
import { assertNever } from '../../shared/errors/invariant.ts'

/** One plain sentence for a failure, as it is printed on standard error. */
export function toSentence({ code, details }: AppError): string {
  switch (code) {
    case 'invalid_input':
      return toInputSentence(details)
    case 'rule_violation':
      return toRuleSentence(details)
    case 'file_unreadable':
      return toUnreadableSentence(details)
    case 'not_found':
      return '指定された記録が見つかりません。'
    case 'stale_row':
      return 'ほかの操作で記録が変わったため、何も変えずにやめました。もう一度実行してください。'
    case 'not_signed_in':
    case 'not_permitted':
      return 'この操作は許可されていません。'
    case 'unexpected':
      return '予期しない誤りが起きたため、何も変えずにやめました。'
    default:
      return toPlaceSentence(code, details)
  }
}

type PlaceCode = Exclude<
  AppErrorCode,
  | 'invalid_input'
  | 'rule_violation'
  | 'file_unreadable'
  | 'not_found'
  | 'stale_row'
  | 'not_signed_in'
  | 'not_permitted'
  | 'unexpected'
>

function toPlaceSentence(code: PlaceCode, details: AppErrorDetails): string {
  const file = details.file === undefined ? 'ファイル' : `「${details.file}」`
  switch (code) {
    case 'storage_full':
      return 'ディスクの空きが足りないため、何も変えずにやめました。'
    case 'storage_locked':
      return `データフォルダーをほかのプログラムが使っています${toHolderText(details)}。情報セキュリティ台帳を終了してから、もう一度実行してください。`
    case 'storage_readonly':
      return '書き込む場所に書き込めません。フォルダーの権限を確かめてください。'
    case 'storage_corrupt':
      return `記録が壊れています（${details.place ?? '場所は不明'}）。ファイルには手を加えていません。`
    case 'storage_from_newer_version':
      return 'このデータフォルダーは、より新しい版のプログラムで作られています。新しい版で開いてください。'
    case 'storage_not_updated':
      return `記録を新しい版の形に直せませんでした（${details.place ?? '場所は不明'}）。記録は元のまま残っています。前の版のプログラムで開いてください。`
    case 'file_missing':
      return `${file}が見つかりません。`
    case 'file_denied':
      return `${file}を読み書きする権限がありません。`
    default:
      return assertNever(code)
  }
}

function toHolderText({ account, computer, processId, since }: AppErrorDetails): string {
  if (account === undefined) return ''
  const instant = new Date(String(since))
  return `（${account} さん、${computer}、プロセス ${processId}、${toLocalDate(instant)} ${toLocalTime(instant)} から）`
}

function toUnreadableSentence({ file, reason, line, place, ...details }: AppErrorDetails): string {
  const name = file === undefined ? 'ファイル' : `「${file}」`
  const lineText = line === undefined ? '' : `（${line}行目）`
  switch (reason) {
    case 'needsPassphrase':
      return `${name}には合言葉がかかっています。--passphrase-file で指定してください。`
    case 'wrongPassphrase':
      return `${name}の合言葉が違います。`
    case 'notABackup':
      return `${name}は、この台帳の控えではありません。`
    case 'otherFormat':
      return `${name}は、より新しい版のプログラムの控えです。新しい版で復元してください。`
    case 'brokenBackup':
      return `控えが壊れています（${place ?? '場所は不明'}）。何も変えていません。別の控えを使ってください。`
    case 'folder':
      return `${name}はフォルダーです。ファイルを指定してください。`
    case 'tooLarge':
      return `${name}が大きすぎて読み込めません。`
    case 'notExcel':
      return `${name}は Excel（.xlsx）ではありません。書き出したファイルに答えを入れて指定してください。`
    case 'broken':
      return `${name}は壊れているか、Excel（.xlsx）ではありません。Excel で開いて保存し直してください。`
    case 'oldExcel':
      return `${name}は古い形式の Excel（.xls）です。.xlsx で保存し直してください。`
    case 'passwordProtected':
      return `${name}にはパスワードが付いています。パスワードを外して保存し直してください。`
    case 'noRows':
      return `${name}には、中身のあるシートがありません。答えの入ったファイルを指定してください。`
    case 'macroFile':
      return `${name}にはマクロが入っています。マクロなしの Excel（.xlsx）で保存し直してください。`
    case 'expandsTooFar':
    case 'fileTooLarge':
    case 'tooManyTabs':
      return `${name}が大きすぎて読み込めません。${toLimit(details)}`
    case 'empty':
      return `${name}には何も入っていません。`
    case 'tooManyRows':
    case 'tooManyColumns':
      return `${name}の行か列が多すぎます。台帳の表だけにして保存し直してください。`
    case 'binaryExcel':
    case 'openDocument':
    case 'numbers':
      return `${name}は読めない形式です。.xlsx で保存し直してください。`
    case 'wrongEncoding':
      return `${name}は、指定された文字コードでは読めません。--encoding を確かめてください。`
    case 'binary':
      return `${name}は文章のファイルではありません${lineText}。`
    case 'mojibake':
      return `${name}は文字化けしています${lineText}。元の文書を開き直し、UTF-8 で保存し直してください。`
    default:
      return `${name}の文字コードが分かりません${lineText}。UTF-8 か Shift_JIS で保存し直してください。`
  }
}

function toLimit({ maxBytes, maxExpandedBytes }: AppErrorDetails): string {
  const most = maxExpandedBytes ?? maxBytes
  return typeof most === 'number' ? `${most / 1_000_000}MB までです。` : ''
}

function toInputSentence({ field, reason, example }: AppErrorDetails): string {
  if (reason === 'holdsOtherThings') {
    return `データフォルダーに台帳以外のもの（${example}など）が入っています。空のフォルダーを指定してください。`
  }
  if (reason === 'notAFolder' && field === 'to')
    return '--to に指定された控えの置き場所が、フォルダーではないか、ありません。'
  if (reason === 'insideDataFolder')
    return '控えはデータフォルダーの中には作れません。ほかの場所を指定してください。'
  if (reason === 'notAFolder') return 'データフォルダーに指定されたものはフォルダーではありません。'
  if (reason === 'inDataFolder')
    return 'データフォルダーの中には書き出せません。ほかの場所を指定してください。'
  if (field === 'passphraseFile') {
    return reason === 'unreadable'
      ? '合言葉のファイルを読めません。'
      : '合言葉のファイルの一行目に、12文字以上の合言葉を書いてください。'
  }
  if (field === 'organizationName') return '--org の団体名は1文字から60文字までの一行で指定してください。'
  return `入力に誤りがあります（${field}: ${reason}）。`
}

const ruleSentences: Readonly<Record<string, (details: AppErrorDetails) => string>> = {
  notReady: () => 'データフォルダーに記録がありません。先に init か demo で作ってください。',
  alreadySetUp: () => 'データフォルダーには記録がすでにあります。何も変えていません。',
  passphraseNeeded: () => '設定により、控えには合言葉が要ります。--passphrase-file で指定してください。',
  backupRunning: () => 'ほかの控えの作成か復元をしているところです。終わってから、もう一度実行してください。',
  backupCancelled: () => '控えの作成は、画面で中止されました。これまでの控えはそのまま残っています。',
  otherFolderOpen: ({ folder }) =>
    `開いている情報セキュリティ台帳は、別のデータフォルダー（${folder}）を使っています。終了してから、もう一度実行してください。`,
  noInspection: ({ year }) => `${year}の自己点検はありません。`,
  noRiskAnalysis: ({ year }) => `${year}のリスク分析はありません。`,
  noStocktaking: ({ year }) => `${year}の棚卸しはありません。`,
  stocktakingNotClosed: ({ recordNumber }) =>
    `棚卸し ${recordNumber} はまだ終了していません。終了してから実行してください。`,
  noReview: ({ year }) => `${year}の見直しはありません。`,
  closedKeyMissing: () =>
    '実施手順は暗号化されていて、パスワードを持つ人だけが開けます。コマンドラインでは読めません。プログラムの画面で開いてください。',
  noEdition: ({ year }) => `${year}に有効な方針はありません。`,
  noFormerEdition: ({ year }) =>
    `${year}までに施行された方針の版が一つしかないため、新旧対照表を作れません。`,
  tooFewYears: () => '比べるには、締め切った自己点検が2年度分以上必要です。',
  noArticles: () => '「第1条」や「1 目的」のような番号の行が一つもないため、方針として取り込めません。',
  tooFewForPublic: () => '答えた人が3人に満たないため、公開用は作れません。',
  inspectionOpen: ({ recordNumber }) =>
    `自己点検 ${recordNumber} はまだ締め切られていません。締め切ってから実行してください。`,
  inspectionClosed: ({ recordNumber }) =>
    `自己点検 ${recordNumber} は締め切られています。何も変えていません。`,
  nothingToAnswer: () =>
    '書き出すものがありません。まだ答えていない点検票があるか、所属の名前と点検票番号を確かめてください。',
  noSheet: ({ number }) => `点検票番号「${number}」は、この自己点検にありません。番号を確かめてください。`,
  fileHasProblems: ({ places }) =>
    [
      'ファイルに直すところがあるため、何も取り込みませんでした。',
      ...(Array.isArray(places) ? places : []),
    ].join('\n'),
  importNeedsColumns: ({ names }) =>
    `「${String(names)}」の列の見出しが見つかりません。見出しの行に、資産番号・名称・種別・管理部署などを書いてください。`,
  hiddenRowsUnanswered: ({ count }) =>
    `隠れている行が${count}行あります。--hidden include か --hidden skip を指定してください。`,
  importNeedsUnits: ({ names }) =>
    `登録されていない所属があります（${Array.isArray(names) ? names.join('、') : names}）。何も取り込んでいません。`,
  nothingToChange: () => 'ファイルの内容は台帳と同じです。取り込むものはありません。',
  previewOutdated: () =>
    '取り込みの間に台帳が変わったため、何も取り込みませんでした。もう一度実行してください。',
  notInEncoding: ({ places }) =>
    [
      'CP932 にない文字があるため、書き出していません。UTF-8 で書き出すか、--mark-gaps を指定してください。',
      ...(Array.isArray(places) ? places : []),
    ].join('\n'),
  characterNotInFonts: ({ character, place }) =>
    `「${character}」（${place}）は、どの書体にも字形がないため印刷できません。`,
}

function toRuleSentence(details: AppErrorDetails): string {
  const sentence = ruleSentences[String(details.rule)]
  return sentence?.(details) ?? `この操作はできません（${details.rule}）。`
}
