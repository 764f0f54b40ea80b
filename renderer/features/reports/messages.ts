import type { MessageTable } from '../../components/messages.ts'

/** Why a report could not be drawn or opened, and what to do. */
export const reportMessages: MessageTable = {
  inspectionOpen: 'まだ締め切られていないため、報告書を発行できません。先に自己点検を締め切ってください。',
  characterNotInFonts: ({ character, place }) =>
    `「${String(character)}」の字は、印刷用の文字にありません（${String(place)}）。別の字に直してから、もう一度作ってください。`,
  tooFewYears:
    '比べるには、2年度分以上の自己点検が必要です。「年度の比較」の画面に戻り、年度を選び直してください。',
  noClosedInspection: ({ year }) =>
    `${String(year)}には、締め切った自己点検がありません。「年度の比較」の画面に戻り、年度を選び直してください。`,
  procedureNotIssued:
    '実施手順は、だれがいつ印刷したかを入れて、そのつど作ります。本文の画面の「本文を印刷」を使ってください。',
  editionNotInForce: 'まだ施行されていない版のため、発行できません。施行してから発行してください。',
  'newDueOn.beforeIssue': '新しい期限は、発信日より後の日にしてください。',
  tooManyEntries: ({ most }) =>
    `履歴は${Number(most).toLocaleString('ja-JP')}件まで印刷できます。「履歴」の画面で、期間などをしぼってからもう一度作るか、Excel・CSV に書き出してください。`,
  noEntries: '条件に合う履歴がありません。「履歴」の画面で、条件を変えてください。',
  file_missing:
    '保存されている帳票のファイルが見つかりません。バックアップの控えを管理者に確かめてください。',
  storage_corrupt:
    '保存されている帳票が、発行したときと違っています。印刷には使わず、バックアップの控えを管理者に確かめてください。',
  not_found: 'この帳票は見つかりません。一覧から選び直してください。',
}
