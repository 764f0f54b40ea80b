import { toWareki } from '../calendar/wareki.ts'
import { toFoundText } from '../incident/incident-days.ts'
import { toIncidentKindLabel } from '../incident/incident-kind.ts'
import { toIncidentStateLabel } from '../incident/incident-state.ts'
import type { ListedIncident } from '../incident/incident-table.ts'
import { type PrintedBox, toPrintedBox } from './inspection-result-approval.ts'
import type { ApprovalBox } from './inspection-result-input.ts'
import type { LabelledValue } from './inspection-result-method.ts'
import { withHonorific } from './official-record.ts'
import { type PrintedBy, toPrintedText } from './printed-text.ts'

/** Everything the インシデント報告書 is made of; dates are ISO, `createdAt` is the instant put into the file. */
export type IncidentReportInput = Readonly<{
  organization: Readonly<{ name: string; addressee: string; sender: string }>
  incident: ListedIncident & Readonly<{ reopeningReason: string | null; withdrawalReason: string | null }>
  assets: readonly Readonly<{ number: string; name: string; unitName: string }>[]
  attachmentNames: readonly string[]
  /** The provision that asks for it, such as ○○情報セキュリティ基本方針第7条第5号. */
  policyBasis: string
  approvalBoxes: readonly ApprovalBox[]
  printedBy: PrintedBy
  isSample: boolean
  createdOn: string
  createdAt: string
}>

/** A numbered part of the paper: paragraphs of running text. */
type Part = Readonly<{ heading: string; lines: readonly string[] }>

/** The インシデント報告書 as plain values, in the order they are printed. */
export type IncidentReport = Readonly<{
  organizationName: string
  createdOnText: string
  createdAt: string
  isSample: boolean
  printedText: string | null
  title: string
  documentNumber: string
  dateText: string
  addressee: string
  sender: string
  lead: string
  summary: readonly LabelledValue[]
  approvalBoxes: readonly PrintedBox[]
  basis: readonly string[]
  circumstances: Part
  impact: Part
  /** Number, name, unit. */
  assets: readonly (readonly string[])[]
  handling: readonly Part[]
  people: readonly LabelledValue[]
  /** Number, recipient, day. */
  notices: readonly (readonly string[])[]
  attachmentNames: readonly string[]
}>

const unknown = '不明'
const unwritten = '（未記入）'

/** Builds the インシデント報告書 (policy article 7 item (5): 緊急事態が発生した場合の危機管理対策). */
export function buildIncidentReport(input: IncidentReportInput): IncidentReport {
  const { organization, incident, createdOn } = input
  return {
    organizationName: organization.name,
    createdOnText: toWareki(createdOn),
    createdAt: input.createdAt,
    isSample: input.isSample,
    printedText: toPrintedText(input.printedBy, createdOn),
    title: 'インシデント報告書',
    documentNumber: incident.number,
    dateText: toWareki(createdOn),
    addressee: withHonorific(organization.addressee),
    sender: organization.sender || organization.name,
    lead: toLead(input),
    summary: listSummary(incident),
    approvalBoxes: input.approvalBoxes.map(toPrintedBox),
    basis: [
      `${input.policyBasis}（緊急事態が発生した場合に迅速な対応をするための危機管理対策）`,
      '地方自治法施行規則第16条の3第6号（令和9年7月1日施行）',
    ],
    circumstances: toPart('発見の経緯', incident.circumstances),
    impact: toPart('影響の範囲', incident.impact),
    assets: input.assets.map(({ number, name, unitName }) => [number, name, unitName]),
    handling: [
      toPart('応急の措置', incident.firstAid),
      toPart('原因', incident.cause, incident.state === 'handling' ? '調査中である。' : unwritten),
      toPart('再発防止策', incident.prevention, incident.state === 'handling' ? '検討中である。' : unwritten),
    ],
    people: [
      { label: '報告した者', value: incident.reporterName || unwritten },
      { label: '報告を受けた者', value: incident.receiverName || unwritten },
    ],
    notices: incident.notices.map(({ recipient, reportedOn }, index) => [
      ...[String(index + 1), recipient, toWareki(reportedOn)],
    ]),
    attachmentNames: input.attachmentNames,
  }
}

function toLead({ incident, policyBasis }: IncidentReportInput): string {
  const basis = `${policyBasis}の規定に基づき、次の情報セキュリティインシデントについて`
  switch (incident.state) {
    case 'handling':
      return `${basis}、現在までに分かったこと及び行った措置を報告します。`
    case 'settled':
      return `${basis}、対応を終えたので、その経過、原因及び再発防止策を報告します。`
    case 'withdrawn':
      return `${basis}の報告を取り下げたので、その理由を報告します。`
  }
}

function listSummary(incident: IncidentReportInput['incident']): readonly LabelledValue[] {
  const { kind, occurredOn, state, settledOn, reopeningReason, withdrawalReason } = incident
  const settled = settledOn === null ? '' : `（${toWareki(settledOn)}）`
  const reason = state === 'withdrawn' ? withdrawalReason : state === 'handling' ? reopeningReason : null
  return [
    { label: '件名', value: incident.title },
    { label: '種類', value: toIncidentKindLabel(kind) },
    { label: '発見した日時', value: toFoundText(incident) },
    { label: '発生した日', value: occurredOn === null ? unknown : toWareki(occurredOn) },
    { label: '状態', value: `${toIncidentStateLabel(state)}${settled}` },
    ...(reason === null
      ? []
      : [{ label: state === 'withdrawn' ? '取り下げの理由' : '終結を取り消した理由', value: reason }]),
  ]
}

function toPart(heading: string, text: string, missing = unwritten): Part {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  return { heading, lines: lines.length === 0 ? [missing] : lines }
}
