import { utils, write } from '@e965/xlsx'
import { createCp932Writer } from '../../electron/files/cp932.ts'
import { assetFields } from '../../shared/domain/asset/asset-fields.ts'
import { ledgerThings, ledgerUnits, type Thing } from './ledger-things.ts'

type Row = Readonly<Record<string, string>>

const zones = ['LGWAN接続系', 'インターネット接続系', 'スタンドアロン（非接続）', 'マイナンバー利用事務系']
const levels = ['3A', '3B', '自治体機密性3C', '２', '1', '自治体機密性2']
const dates = [
  '令和2年4月1日',
  'R3.10.1',
  '2022/4/1',
  '令和元年5月7日',
  'H30.4.2',
  '２０２３年６月１日',
  '2024-04-01',
]
const confirmed = ['R8.4.20', '', '2026-05-01', '令和8年4月1日', '']
const people = ['髙橋', '山﨑', '渡邊', '髙木', '﨑山', '德永']

/**
 * A ledger of so many assets as the clerks of a union keep one: things of every kind and unit, dates and levels written
 * as one likes, old forms of kanji, half-width kana. Every character is in CP932. The first row is the heading.
 */
export function aLargeLedger(count: number): string[][] {
  const headings = assetFields.map(({ heading }) => heading)
  const rows = Array.from({ length: count }, (_, index) => aRow(index))
  return [headings, ...rows.map((row) => assetFields.map(({ id }) => row[id] ?? ''))]
}

/** The ledger as a CSV file in CP932, every cell in quotation marks. */
export function toCp932Csv(rows: readonly (readonly string[])[]): Uint8Array<ArrayBuffer> {
  const text = rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\r\n')
  return new Uint8Array(createCp932Writer().encode(text))
}

/** The ledger as an Excel file of another program, 最終確認日 in date cells that show the era. */
export function toXlsx(rows: readonly (readonly string[])[]): Uint8Array<ArrayBuffer> {
  const place = rows[0]?.indexOf('最終確認日') ?? -1
  const cells = rows.map((row) => row.map((text, at) => (at === place ? toDateCell(text) : text)))
  const book = utils.book_new()
  utils.book_append_sheet(book, utils.aoa_to_sheet(cells), '情報資産台帳')
  return new Uint8Array(write(book, { type: 'array', bookType: 'xlsx', bookSST: true, compression: true }))
}

/** 2026-05-01 as Excel keeps a day: its number since 1900, shown by era. */
function toDateCell(text: string): string | { t: 'n'; v: number; z: string } {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return text
  const serial = Date.parse(text) / 86_400_000 + 25_569
  return { t: 'n', v: serial, z: '[$-ja-JP]ggge"年"m"月"d"日";@' }
}

function aRow(index: number): Row {
  const of = (words: readonly string[], step = 1) => words[Math.floor(index / step) % words.length] ?? ''
  const thing = ledgerThings[index % ledgerThings.length] as Thing
  const unit = of(ledgerUnits, 7)
  const serial = Math.floor(index / ledgerThings.length) + 1
  const isPrinted = thing.kind === '印刷した文書'
  return {
    number: `L-${String(index + 1).padStart(5, '0')}`,
    name: `${thing.name} ${thing.isYearly ? `平成${(serial % 30) + 1}年度分` : `${serial}号`}`,
    kind: thing.kind,
    business: thing.business,
    content: `${thing.content}（${unit}の分、整理番号${index + 101}）`,
    quantity: String((index % 9) + 1),
    medium: thing.medium,
    place: `${of(thing.places, 3)}${isPrinted ? ` 棚${(index % 24) + 1}` : ''}`,
    networkZone: isPrinted ? '紙' : of(zones, 5),
    unitId: unit,
    ownerTitle: `${unit}長`,
    usedBy: `${unit}の職員（主に${of(people, 11)}）`,
    confidentiality: of(levels, 2),
    integrity: of(['2', '1', '自治体完全性2']),
    availability: of(['1', '2', '自治体可用性1']),
    ...toPersonal(index, thing),
    handlingLimits: of(['持出禁止', '複製禁止・暗号化必須', '関係者限り', '施錠保管']),
    backup: of(['毎日', '毎週、外付け媒体', 'なし', '委託先で日次']),
    contractor: of(['', '', '株式会社西海情報保守', '㈱北松システム'], 4),
    retention: of(['5年', '10年', '永年', '3年', '30年']),
    plannedDisposalYear: of(['令和12年度', 'R15', '2031', '']),
    registeredOn: of(dates),
    confirmedOn: of(confirmed),
    note: of(['', 'ﾘｰｽ満了に注意', '', '鍵は課長が保管', '']),
    ...toEnd(index),
  }
}

function toPersonal(index: number, { personal }: Thing): Row {
  if (personal === '無') return { personalData: '無', personCount: '' }
  return { personalData: personal, personCount: `${((index * 37) % 4999) + 1}人` }
}

/** One in fifty was disposed of, one in eighty is used no more. */
function toEnd(index: number): Row {
  if (index % 50 === 49)
    return {
      ...{ state: '廃棄', disposedOn: 'R7.3.31', disposalMethod: '溶解処理', disposalWitness: '総務課 髙橋' },
      disposalCertificate: 'あり',
    }
  return index % 80 === 79 ? { state: '廃止', disposedOn: '令和7年3月31日' } : { state: '利用中' }
}
