import { toFiscalYearLabel } from '../calendar/fiscal-year.ts'
import { toWareki } from '../calendar/wareki.ts'
import type { Audience } from '../checklist/audience.ts'
import { audienceWords } from './report-words.ts'

type Sheet = {
  readonly number: string
  readonly staffMemberId: string
  readonly unitId: string | null
  readonly unitName: string
  readonly title: string
  readonly staffName: string
  readonly audience: Audience
  /** Why it was sent back, where it was handed in once already. */
  readonly returnReason: string | null
}
type Head = { readonly title: string; readonly name: string }
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
  /** （公印省略） under the sender; otherwise the seal is set there by hand. */
  readonly omitsSeal: boolean
  readonly issuedOn: string
  readonly newDueOn: string
  readonly contact: string
  /** Those not handed in, in roster order. */
  readonly sheets: readonly Sheet[]
  /** The 所属長 by the id of the unit, where one is named. */
  readonly heads: ReadonlyMap<string, Head>
}

/** An item under 記: lines, or a table under its headings. */
export type LetterItem = {
  readonly label: string
  readonly lines: readonly string[]
  readonly rows: readonly (readonly string[])[]
}
export type ReminderLetter = {
  readonly addressee: readonly string[]
  readonly body: readonly string[]
  readonly items: readonly LetterItem[]
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
  readonly omitsSeal: boolean
  readonly subject: string
  /** 担当・連絡先 at the foot; empty where none is given. */
  readonly contact: string
  readonly letters: readonly ReminderLetter[]
}

export const letterTableHeadings = ['点検票番号', '職名', '氏名', '点検票', '備考'] as const

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
    omitsSeal: input.omitsSeal,
    subject: `${year}情報セキュリティ自己点検票の提出について（依頼）`,
    contact: input.contact.trim(),
    letters: input.addressedTo === 'person' ? listPersonal(input) : listByUnit(input),
  }
}

function listPersonal(input: ReminderInput): ReminderLetter[] {
  return groupBy(input.sheets, ({ staffMemberId }) => staffMemberId).map((sheets) => ({
    addressee: toPersonLines(sheets[0]),
    body: [
      `このことについて、${toAskedText(input)}、下記の点検票の提出を確認できていません。`,
      'ついては、御多忙のところ恐れ入りますが、下記により提出してくださるようお願いします。なお、行き違いで既に提出されている場合は、御容赦ください。',
    ],
    items: [
      {
        label: '点検票',
        lines: sheets.map(
          (sheet) =>
            `${sheet.number}（${audienceWords[sheet.audience]}用）${sheet.returnReason === null ? '' : `　${returnedWords}`}`,
        ),
        rows: [],
      },
      ...toCommonItems(input),
    ],
  }))
}

function toPersonLines({ unitName, title, staffName }: Sheet): readonly string[] {
  return [unitName, toNamed(title, staffName)]
}

function toNamed(title: string, name: string): string {
  return [title, name, '様'].filter((word) => word !== '').join('　')
}

const returnedWords = '差し戻したもの'

function listByUnit(input: ReminderInput): ReminderLetter[] {
  return groupBy(input.sheets, ({ unitId, unitName }) => unitId ?? unitName).map((sheets) => {
    const [{ unitId, unitName }] = sheets
    const head = unitId === null ? undefined : input.heads.get(unitId)
    return {
      addressee:
        head === undefined ? [`${unitName}　所属長　様`] : [unitName, toNamed(head.title, head.name)],
      body: [
        `このことについて、${toAskedText(input)}、貴所属の下記の点検票の提出を確認できていません。`,
        'ついては、御多忙のところ恐れ入りますが、該当する職員に提出を促してくださるようお願いします。なお、行き違いで既に提出されている場合は、御容赦ください。',
      ],
      items: [
        { label: `未提出の点検票（${sheets.length}枚）`, lines: [], rows: sheets.map(toTableRow) },
        ...toCommonItems(input),
      ],
    }
  })
}

function toTableRow({ number, title, staffName, audience, returnReason }: Sheet): readonly string[] {
  return [
    number,
    title,
    staffName,
    `${audienceWords[audience]}用`,
    returnReason === null ? '' : returnedWords,
  ]
}

/** Before the day that was set the letter reminds; after it, it asks again. */
function toAskedText({ inspection, issuedOn }: ReminderInput): string {
  const dueOn = toWareki(inspection.dueOn)
  return issuedOn > inspection.dueOn
    ? `${dueOn}を期限として提出をお願いしていましたが`
    : `${dueOn}を期限として提出をお願いしていますが`
}

function toCommonItems(input: ReminderInput): ReminderLetter['items'] {
  return [
    { label: '提出の期限', lines: [toWareki(input.newDueOn)], rows: [] },
    {
      label: '提出の方法',
      lines: ['情報セキュリティ台帳の画面で回答して提出するか、紙の点検票に記入して担当者に渡すこと。'],
      rows: [],
    },
  ]
}

type Group = readonly [Sheet, ...Sheet[]]

/** Those of the same key together, in the order their keys first come. */
function groupBy(sheets: readonly Sheet[], toKey: (sheet: Sheet) => string): Group[] {
  const groups = new Map<string, [Sheet, ...Sheet[]]>()
  for (const sheet of sheets) {
    const group = groups.get(toKey(sheet))
    if (group === undefined) groups.set(toKey(sheet), [sheet])
    else group.push(sheet)
  }
  return [...groups.values()]
}
