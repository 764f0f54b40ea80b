import type { NamedRecord, PaperCheck } from '../../../shared/contract/authenticity.ts'
import { toLocalDate } from '../../../shared/domain/calendar/calendar-date.ts'
import { toWareki } from '../../../shared/domain/calendar/wareki.ts'
import { GroupTable } from './group-table.tsx'
import { ReportLinks } from './report-links.tsx'
import { VerdictPanel } from './verdict-panel.tsx'

type Differing = Extract<PaperCheck, { verdict: 'differs' }>
type Matching = Extract<PaperCheck, { verdict: 'matches' }>

/** What the paper's number and fingerprint say, and what to do next. */
export function PaperResult({ found }: Readonly<{ found: PaperCheck }>) {
  switch (found.verdict) {
    case 'unknownNumber':
      return <UnknownNumber knownNumbers={found.knownNumbers} />
    case 'withoutFingerprint':
      return <WithoutFingerprint record={found.record} />
    case 'differs':
      return <Differs found={found} />
    default:
      return <Matches found={found} />
  }
}

function UnknownNumber({ knownNumbers }: Readonly<{ knownNumbers: readonly string[] }>) {
  return (
    <VerdictPanel
      tone="careful"
      title="その番号の記録は、この台帳にありません。"
      next="番号を紙ともう一度見比べてください。合っているときは、この台帳から印刷した紙ではありません。"
    >
      {knownNumbers.length > 0 ? (
        <p>この台帳にある記録番号：{knownNumbers.join('、')}</p>
      ) : (
        <p>締め切った自己点検や決定した見直しがまだないため、指紋のある記録はありません。</p>
      )}
    </VerdictPanel>
  )
}

function WithoutFingerprint({ record }: Readonly<{ record: NamedRecord }>) {
  return (
    <VerdictPanel
      tone="careful"
      title="その番号の記録には、指紋がありません。"
      next="その帳票の PDF があれば、「PDF ファイルで確かめる」で確かめてください。"
    >
      <p>
        {record.recordNumber}　{record.title}
      </p>
      <p>
        締め切る前の自己点検、決定する前の見直し、方針の本文には、指紋を印刷しません。指紋の印刷された紙は、この台帳から印刷したものではありません。
      </p>
    </VerdictPanel>
  )
}

function Differs({ found }: Readonly<{ found: Differing }>) {
  return (
    <>
      <VerdictPanel
        tone="wrong"
        title="指紋が、この番号の記録のものと違います。"
        next="違う組の文字を、紙ともう一度見比べてください。打ち間違いでなければ、この紙は台帳の記録から印刷したものではありません。発行した帳票を開いて、どこが違うかを見てください。"
      >
        <RecordWords record={found.record} />
        <ReportLinks reports={found.reports} />
      </VerdictPanel>
      <GroupTable groups={found.groups} />
    </>
  )
}

function Matches({ found }: Readonly<{ found: Matching }>) {
  const { record, reports, recordNow, digitCount } = found
  const digits = digitCount === 64 ? '64文字すべて' : `はじめの${digitCount}文字`
  const { text, ...words } = matchWords[recordNow]
  const next =
    reports.length === 0 && recordNow === 'asPrinted'
      ? '指紋は記録のもので、紙の文字そのものではありません。帳票を発行して、紙の文字と見比べてください。'
      : words.next
  return (
    <VerdictPanel {...words} next={next}>
      <RecordWords record={record} />
      <p>
        入力した指紋（{digits}）が一致しました。{text}
      </p>
      {reports.length === 0 ? (
        <p>この記録の帳票は、まだ発行していません。</p>
      ) : (
        <ReportLinks reports={reports} />
      )}
    </VerdictPanel>
  )
}

const matchWords = {
  asPrinted: {
    tone: 'genuine',
    word: '一致',
    title: '紙の指紋は、台帳の記録と一致します。',
    text: '台帳の記録は、今もそのときのままです。',
    next: '指紋は記録のもので、紙の文字そのものではありません。上の帳票を開いて、紙の文字と見比べてください。',
  },
  reopened: {
    tone: 'careful',
    word: '古い記録',
    title: '紙は、締切や決定を取り消す前の記録から印刷したものです。',
    text: 'そのあと締切や決定を取り消したため、今の記録とは違います。',
    next: '今の記録の帳票を使ってください。「帳票」にないときは、締め切った（決定した）あとに発行します。',
  },
  changed: {
    tone: 'careful',
    word: '注意',
    title: '紙は発行したときの記録と一致しますが、台帳の記録はそのあと変わっています。',
    text: '台帳の記録の指紋は、今は違います。',
    next: '「履歴」の「履歴を検証する」で、書き換えられた所がないかを確かめ、管理者に知らせてください。',
  },
} as const

function RecordWords({ record }: Readonly<{ record: NamedRecord }>) {
  const { recordNumber, title, closedOn, sealedAt, correctionCount } = record
  const states = [
    closedOn && `${toWareki(closedOn)}締切`,
    sealedAt && `${toWareki(toLocalDate(sealedAt))}封印`,
    correctionCount > 0 && `訂正${correctionCount}件`,
  ].filter((state) => typeof state === 'string')
  return (
    <p>
      <b>{recordNumber}</b>　{title}
      {states.length > 0 && `（${states.join('、')}）`}
    </p>
  )
}
