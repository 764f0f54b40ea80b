import { toFiscalYearLabel } from '../calendar/fiscal-year.ts'
import { toWareki } from '../calendar/wareki.ts'
import type { Audience } from '../checklist/audience.ts'
import { audienceWords } from './report-words.ts'

type Sheet = {
  readonly number: string
  readonly unitName: string
  readonly title: string
  readonly staffName: string
  readonly audience: Audience
}
export type ReminderInput = {
  readonly organizationName: string
  readonly sender: string
  readonly isSample: boolean
  readonly createdOn: string
  readonly createdAt: string
  readonly inspection: { readonly fiscalYear: number; readonly dueOn: string }
  /** A letter for each person, or one for each unit to its 所属長. */
  readonly addressedTo: 'person' | 'unit'
  readonly documentNumber: string
  readonly issuedOn: string
  readonly newDueOn: string
  readonly contact: string
  /** Those not handed in, in roster order. */
  readonly sheets: readonly Sheet[]
}

export type ReminderLetter = {
  readonly addressee: readonly string[]
  readonly body: readonly string[]
  readonly items: readonly { readonly label: string; readonly lines: readonly string[] }[]
}

/** Letters in the form of a 公文書 that ask for the sheets that are missing. */
export type ReminderLetterReport = {
  readonly organizationName: string
  readonly createdOnText: string
  readonly createdAt: string
  readonly isSample: boolean
  readonly title: string
  readonly documentNumber: string
  readonly dateText: string
  readonly sender: string
  readonly subject: string
  readonly letters: readonly ReminderLetter[]
}

/** Builds a letter for each who is addressed; none where every sheet came in. */
export function buildReminderLetterReport(input: ReminderInput): ReminderLetterReport {
  const year = toFiscalYearLabel(input.inspection.fiscalYear)
  return {
    organizationName: input.organizationName,
    createdOnText: toWareki(input.createdOn),
    createdAt: input.createdAt,
    isSample: input.isSample,
    title: `${year} 自己点検票の提出の依頼`,
    documentNumber: input.documentNumber,
    dateText: toWareki(input.issuedOn),
    sender: `${input.organizationName}　${input.sender}`.trim(),
    subject: `${year}情報セキュリティ自己点検票の提出について（依頼）`,
    letters: input.addressedTo === 'person' ? listPersonal(input) : listByUnit(input),
  }
}

function listPersonal(input: ReminderInput): ReminderLetter[] {
  return groupBy(
    input.sheets,
    ({ unitName, title, staffName }) => `${unitName}\n${title}　${staffName}　様`,
  ).map(([addressee, sheets]) => ({
    addressee: addressee.split('\n').map((line) => line.trim()),
    body: [
      `このことについて、${toAskedText(input)}、下記の点検票の提出を確認できていません。`,
      'ついては、御多忙のところ恐れ入りますが、下記により提出してくださるようお願いします。なお、行き違いで既に提出されている場合は、御容赦ください。',
    ],
    items: [
      {
        label: '点検票',
        lines: sheets.map(({ number, audience }) => `${number}（${audienceWords[audience]}用）`),
      },
      ...toCommonItems(input),
    ],
  }))
}

function listByUnit(input: ReminderInput): ReminderLetter[] {
  return groupBy(input.sheets, ({ unitName }) => unitName).map(([unitName, sheets]) => ({
    addressee: [`${unitName}　所属長　様`],
    body: [
      `このことについて、${toAskedText(input)}、貴所属の下記の点検票の提出を確認できていません。`,
      'ついては、御多忙のところ恐れ入りますが、該当する職員に提出を促してくださるようお願いします。なお、行き違いで既に提出されている場合は、御容赦ください。',
    ],
    items: [
      {
        label: '未提出の点検票',
        lines: sheets.map(
          ({ number, title, staffName, audience }) =>
            `${number}　${[title, staffName].filter((word) => word !== '').join('　')}（${audienceWords[audience]}用）`,
        ),
      },
      ...toCommonItems(input),
    ],
  }))
}

/** Before the day that was set the letter reminds; after it, it asks again. */
function toAskedText({ inspection, issuedOn }: ReminderInput): string {
  const dueOn = toWareki(inspection.dueOn)
  return issuedOn > inspection.dueOn
    ? `${dueOn}を期限として提出をお願いしていましたが`
    : `${dueOn}を期限として提出をお願いしていますが`
}

function toCommonItems(input: ReminderInput): ReminderLetter['items'] {
  const contact = input.contact.trim() === '' ? [] : [{ label: '問合せ先', lines: [input.contact] }]
  return [
    { label: '提出の期限', lines: [toWareki(input.newDueOn)] },
    {
      label: '提出の方法',
      lines: ['情報セキュリティ台帳の画面で回答して提出するか、紙の点検票に記入して担当者に渡すこと。'],
    },
    ...contact,
  ]
}

function groupBy(sheets: readonly Sheet[], toKey: (sheet: Sheet) => string): [string, Sheet[]][] {
  const groups = new Map<string, Sheet[]>()
  for (const sheet of sheets) groups.set(toKey(sheet), [...(groups.get(toKey(sheet)) ?? []), sheet])
  return [...groups]
}
