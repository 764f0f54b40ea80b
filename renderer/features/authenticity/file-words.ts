import type { FileCheck } from '../../../shared/contract/authenticity.ts'
import type { VerdictTone } from './verdict-panel.tsx'

type VerdictWords = Readonly<{ tone: VerdictTone; title: string; text: string; next: string }>

/** What a file is, in plain words, and what to do next. */
export function toVerdictWords(found: FileCheck): VerdictWords {
  switch (found.verdict) {
    case 'identical':
      return identicalWordsOf[found.record?.state ?? 'same']
    case 'signed':
      return signedWords
    case 'extended':
      return extendedWords
    case 'altered':
      return found.signature === null ? unsignedWords : brokenWords
    case 'otherBody':
      return found.signature?.isOurName === true ? falseSignatureWords : otherBodyWords
    case 'unknown':
      return found.hasWords ? unknownWords : wordlessWords
    default:
      return unreadableWords[found.problem ?? 'broken']
  }
}

const lookAtIssued =
  '「帳票」にある発行したものを使ってください。どこで変わったかを、渡した人に確かめてください。'

const identicalWords: VerdictWords = {
  tone: 'genuine',
  title: 'この組合が発行した帳票そのものです。',
  text: '発行したときに保存したものと、1バイトも違いません。',
  next: '何もいりません。このまま使えます。',
}

const changedRecordWords: VerdictWords = {
  tone: 'careful',
  title: '発行した帳票そのものですが、台帳の記録がそのあと変わっています。',
  text: 'ファイルは、発行したときに保存したものと1バイトも違いません。違うのは台帳の側です。',
  next: '「履歴」の「履歴を検証する」で、書き換えられた所がないかを確かめ、管理者に知らせてください。',
}

const formerRecordWords: VerdictWords = {
  tone: 'careful',
  title: '発行した帳票そのものですが、締切や決定を取り消す前のものです。',
  text: 'ファイルは、発行したときに保存したものと1バイトも違いません。記録は、そのあと締切や決定を取り消して直されています。',
  next: '今の記録の帳票を使ってください。「帳票」にないときは、締め切った（決定した）あとに発行します。',
}

const identicalWordsOf = {
  same: identicalWords,
  former: formerRecordWords,
  different: changedRecordWords,
  unreadable: changedRecordWords,
  notKept: changedRecordWords,
} as const

const signedWords: VerdictWords = {
  tone: 'genuine',
  title: 'この組合が署名したもので、そのあと変えられていません。',
  text: 'この組合の鍵による電子署名があり、ファイル全体が署名したときのままです。ただし、この台帳の「帳票」の一覧にはありません。',
  next: '台帳を控え（バックアップ）から戻すと、その控えを作ったあとに発行した帳票は一覧から消えます。心当たりがなければ、管理者に知らせてください。',
}

const extendedWords: VerdictWords = {
  tone: 'wrong',
  title: '署名したあとに、書き加えられています。',
  text: '署名したところまではこの組合が発行したものですが、そのあとに内容が足されています。注釈や書き込みも、これに当たります。',
  next: `書き加えられたところを信じないでください。${lookAtIssued}`,
}

const brokenWords: VerdictWords = {
  tone: 'wrong',
  title: '署名したあとに、変えられています。',
  text: 'この組合の電子署名が付いていますが、ファイルの内容が署名したときと違います。途中で壊れたときも、こうなります。',
  next: lookAtIssued,
}

const unsignedWords: VerdictWords = {
  tone: 'wrong',
  title: '発行した帳票と同じではありません。',
  text: 'この組合の正しい電子署名がありません。案として印刷したもの、ほかのソフトで保存し直したもの、作り変えたもののどれかです。',
  next: lookAtIssued,
}

const falseSignatureWords: VerdictWords = {
  tone: 'wrong',
  title: '署名の名義はこの組合ですが、この組合の鍵による署名ではありません。',
  text: 'だれでも、好きな名義で鍵を作れます。この台帳の鍵で作った署名ではないため、にせの署名のおそれがあります。',
  next: 'このファイルを使わず、受け取った経路を添えて、情報セキュリティの責任者に知らせてください。',
}

const otherBodyWords: VerdictWords = {
  tone: 'careful',
  title: 'ほかの団体の証明書で署名された PDF です。',
  text: 'この台帳では、この組合の署名だけを確かめられます。',
  next: '名義の団体に、この PDF を発行したかを確かめてください。',
}

const unknownWords: VerdictWords = {
  tone: 'careful',
  title: 'この台帳から発行した帳票ではないようです。',
  text: '発行した帳票にも、記録にも、つながるものがありません。',
  next: 'ファイルを間違えていないか確かめてください。紙があれば、「紙で確かめる」で確かめられます。',
}

const wordlessWords: VerdictWords = {
  tone: 'careful',
  title: '文字の入っていない PDF です。',
  text: '紙を読み取った画像のようです。画像からは、帳票かどうかを確かめられません。',
  next: '紙に印刷された記録番号と指紋を、「紙で確かめる」に入力してください。',
}

const unreadableWords: Readonly<Record<NonNullable<FileCheck['problem']>, VerdictWords>> = {
  notPdf: {
    tone: 'careful',
    title: 'PDF のファイルではありません。',
    text: '名前が .pdf でも、中身が PDF でないことがあります。',
    next: '帳票の PDF ファイルを選び直してください。',
  },
  broken: {
    tone: 'careful',
    title: 'ファイルが壊れていて、読めません。',
    text: '発行した帳票とは違うファイルで、正しい電子署名もありません。',
    next: 'もう一度受け取り直して、確かめてください。',
  },
  passwordProtected: {
    tone: 'careful',
    title: 'パスワードの付いた PDF なので、中を確かめられません。',
    text: 'この台帳から発行する帳票に、パスワードは付きません。発行したあとに付けられたものです。',
    next: 'パスワードを付ける前のファイルを受け取って、確かめてください。',
  },
  tooLong: {
    tone: 'careful',
    title: 'ページや文字が多すぎて、読めません。',
    text: 'この台帳から発行する帳票より、ずっと大きなファイルです。',
    next: 'ファイルを間違えていないか確かめてください。',
  },
  tooComplex: {
    tone: 'careful',
    title: '読み取りに時間がかかりすぎるため、途中でやめました。',
    text: '発行した帳票とは違うファイルです。この台帳から発行する帳票は、すぐに読み取れます。',
    next: 'ファイルを間違えていないか確かめてください。',
  },
}
