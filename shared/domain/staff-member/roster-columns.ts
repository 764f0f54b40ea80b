/** The columns of a roster file, in the order they are written. */
export const rosterColumns = ['name', 'reading', 'unitName', 'title', 'employment', 'audiences'] as const

export type RosterColumn = (typeof rosterColumns)[number]

const headings: Readonly<Record<RosterColumn, readonly string[]>> = {
  name: ['氏名', '名前', '職員名', '職員氏名', '氏名(漢字)', '漢字氏名', 'お名前'],
  reading: [
    'ふりがな',
    'フリガナ',
    'よみ',
    'ヨミ',
    'よみがな',
    'ヨミガナ',
    '読み',
    '読み仮名',
    'カナ',
    'かな',
    '氏名カナ',
    'カナ氏名',
    '氏名(カナ)',
    '氏名(かな)',
    'シメイ',
  ],
  unitName: ['所属', '課', '課名', '所属名', '所属課', '部署', '部署名', '課所', '課室', '組織'],
  title: ['職名', '役職', '職', '補職', '役職名', '職位', '肩書'],
  employment: [
    '任用',
    '任用区分',
    '任用形態',
    '雇用区分',
    '雇用形態',
    '身分',
    '職員区分',
    '勤務形態',
    '雇用',
  ],
  audiences: [
    '対象',
    '区分',
    '点検の対象',
    '点検区分',
    '点検票',
    '対象区分',
    '自己点検区分',
    '回答する点検票',
  ],
}

const columnsByHeading = new Map(
  rosterColumns.flatMap((column) =>
    headings[column].map((heading) => [toHeadingKey(heading), column] as const),
  ),
)

/** The heading a column is written with and errors name it by. */
export function toRosterHeading(column: RosterColumn): string {
  return headings[column][0] ?? column
}

/** Where each column of a roster stands; the first wins where a heading comes twice. */
export type ColumnPlaces = ReadonlyMap<RosterColumn, number>

/**
 * The heading row among the first rows of a file: the first that names both the person and the unit. Titles above a
 * table, widths, spaces and remarks such as 氏名（必須） do no harm. Undefined where there is none.
 */
export function findHeadingRow(
  rows: readonly (readonly string[])[],
): { index: number; places: ColumnPlaces } | undefined {
  for (const [index, cells] of rows.slice(0, 20).entries()) {
    const places = toColumnPlaces(cells)
    if (places.has('name') && places.has('unitName')) return { index, places }
  }
  return undefined
}

function toColumnPlaces(cells: readonly string[]): ColumnPlaces {
  const places = new Map<RosterColumn, number>()
  cells.forEach((cell, place) => {
    const column = columnsByHeading.get(toHeadingKey(cell)) ?? columnsByHeading.get(withoutRemark(cell))
    if (column !== undefined && !places.has(column)) places.set(column, place)
  })
  return places
}

function toHeadingKey(text: string): string {
  return text.normalize('NFKC').replace(/[\s*※]/g, '')
}

function withoutRemark(text: string): string {
  return toHeadingKey(text).replace(/\(.*\)$/, '')
}
