import { toWareki, toWarekiShort } from '../calendar/wareki.ts'
import { toAdopterWords } from '../policy-document/adopter-words.ts'
import { type DocumentKind, documentKinds, toDocumentKindLabel } from '../policy-document/document-kind.ts'
import { type EditionState, toEditionStateLabel } from '../policy-document/edition-state.ts'
import { type ExemptionJudgement, toJudgementLabel } from '../policy-document/exemption-judgement.ts'
import type { Body } from '../unit/body.ts'
import { type PrintedBy, toPrintedText } from './printed-text.ts'

type Edition = Readonly<{
  number: number
  state: EditionState
  documentNumber: string
  adopters: readonly Body[]
  adoption: 'joint' | 'separate' | null
  enactedOn: string | null
  decidedOn: string | null
  decidedBy: string
  effectiveOn: string | null
  publishedOn: string | null
}>

export type PolicyDocumentListInput = Readonly<{
  organizationName: string
  isSample: boolean
  createdOn: string
  createdAt: string
  /** Set where a 実施手順 is on the list. */
  printedBy: PrintedBy
  documents: readonly Readonly<{ kind: DocumentKind; name: string; editions: readonly Edition[] }>[]
  /** null where the reader may not see them. */
  memos:
    | readonly Readonly<{
        judgement: ExemptionJudgement
        grounds: string
        judgedOn: string
        judgedBy: string
      }>[]
    | null
}>

/** 方針文書一覧 as plain values. */
export type PolicyDocumentListReport = Readonly<{
  organizationName: string
  createdOnText: string
  createdAt: string
  isSample: boolean
  handling: 'internal' | 'closed'
  printedText: string | null
  title: string
  sections: readonly Readonly<{
    heading: string
    documents: readonly Readonly<{ name: string; rows: readonly (readonly string[])[] }>[]
  }>[]
  /** 適用判定メモ, the newest first: when, what and by whom, and the grounds. */
  memos: readonly Readonly<{ title: string; grounds: string }>[] | null
}>

/** Builds the list of the documents with their editions, and the 適用判定メモ. */
export function buildPolicyDocumentListReport(input: PolicyDocumentListInput): PolicyDocumentListReport {
  const isClosed = input.documents.some(({ kind }) => kind === 'procedure')
  const sections = documentKinds.map((kind) => ({
    heading: kind === 'procedure' ? '実施手順（非公開）' : toDocumentKindLabel(kind),
    documents: input.documents
      .filter((document) => document.kind === kind)
      .map(({ name, editions }) => ({ name, rows: editions.map((edition) => toRow(edition, kind)) })),
  }))
  return {
    organizationName: input.organizationName,
    createdOnText: toWareki(input.createdOn),
    createdAt: input.createdAt,
    isSample: input.isSample,
    handling: isClosed ? 'closed' : 'internal',
    printedText: toPrintedText(isClosed ? input.printedBy : null, input.createdOn),
    title: '情報セキュリティ方針文書一覧',
    sections: sections.filter(({ documents }) => documents.length > 0),
    memos: input.memos?.map(toMemo) ?? null,
  }
}

function toRow(edition: Edition, kind: DocumentKind): readonly string[] {
  const { number, documentNumber, enactedOn, decidedOn, decidedBy, effectiveOn, publishedOn } = edition
  const decided = decidedOn === null ? '' : `${toWarekiShort(decidedOn)} ${decidedBy}`
  return [
    ...[`第${number}版`, toEditionStateLabel(edition), documentNumber, toAdopterWords(edition)],
    ...[toDay(enactedOn), decided, toDay(effectiveOn)],
    kind === 'procedure' ? 'しない' : toDay(publishedOn),
  ]
}

function toDay(day: string | null): string {
  return day === null ? '' : toWarekiShort(day)
}

function toMemo(memo: NonNullable<PolicyDocumentListInput['memos']>[number]) {
  const { judgement, grounds, judgedOn, judgedBy } = memo
  return { title: `${toWareki(judgedOn)}　${toJudgementLabel(judgement)}　${judgedBy}`, grounds }
}
