import type { NamedRecord, PaperCheck } from '../../../shared/contract/authenticity.ts'
import { toWareki } from '../../../shared/domain/calendar/wareki.ts'
import { GroupTable } from './group-table.tsx'
import { ReportLinks } from './report-links.tsx'
import { VerdictPanel } from './verdict-panel.tsx'

type Compared = Extract<PaperCheck, { verdict: 'matches' | 'differs' }>

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
        <p>締め切った自己点検がまだないため、指紋のある記録はありません。</p>
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
        締め切る前の自己点検と、方針の本文には、指紋を印刷しません。指紋の印刷された紙は、この台帳から印刷したものではありません。
      </p>
    </VerdictPanel>
  )
}

function Differs({ found }: Readonly<{ found: Compared }>) {
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

function Matches({ found }: Readonly<{ found: Compared }>) {
  const { record, reports, isRecordAsPrinted, digitCount } = found
  const howMany = digitCount === 64 ? '64文字すべて' : `はじめの${digitCount}文字`
  if (!isRecordAsPrinted) {
    return (
      <VerdictPanel
        tone="careful"
        title="紙は発行したときの記録と一致しますが、台帳の記録はそのあと変わっています。"
        next="「履歴」の「履歴を検証する」で、書き換えられた所がないかを確かめ、管理者に知らせてください。"
      >
        <RecordWords record={record} />
        <p>入力した指紋（{howMany}）が、下の帳票を発行したときの記録と一致しました。</p>
        <ReportLinks reports={reports} />
      </VerdictPanel>
    )
  }
  return (
    <VerdictPanel
      tone="genuine"
      word="一致"
      title="紙の指紋は、台帳の記録と一致します。"
      next={
        reports.length === 0
          ? '指紋は記録のもので、紙の文字そのものではありません。帳票を発行して、紙の文字と見比べてください。'
          : '指紋は記録のもので、紙の文字そのものではありません。上の帳票を開いて、紙の文字と見比べてください。'
      }
    >
      <RecordWords record={record} />
      <p>入力した指紋（{howMany}）が一致しました。台帳の記録は、今もそのときのままです。</p>
      {reports.length === 0 ? (
        <p>この記録の帳票は、まだ発行していません。</p>
      ) : (
        <ReportLinks reports={reports} />
      )}
    </VerdictPanel>
  )
}

function RecordWords({ record: { recordNumber, title, closedOn } }: Readonly<{ record: NamedRecord }>) {
  return (
    <p>
      <b>{recordNumber}</b>　{title}
      {closedOn !== null && `（${toWareki(closedOn)}締切）`}
    </p>
  )
}
