import { assetFields } from '../../shared/domain/asset/asset-fields.ts'

const places = ['総務課 書庫', 'サーバ室 ラック2', '業務課 事務室', '施設課 キャビネット３', '車両庫 詰所']
const units = ['総務課', '業務課', '施設課']
const kinds = ['サーバ', 'パソコン', '電子データ', '印刷した文書', '通信機器']
const levels = ['3A', '3B', '3C', '2', '1']

/** A ledger of so many assets as a union keeps one, every column filled that an asset in use has. */
export function aLargeLedger(count: number): string[][] {
  return [
    assetFields.map(({ heading }) => heading),
    ...Array.from({ length: count }, (_, index) => assetFields.map(({ id }) => toCell(id, index))),
  ]
}

function toCell(id: string, index: number): string {
  const of = (words: readonly string[]) => words[index % words.length] ?? ''
  const cells: Readonly<Record<string, string>> = {
    number: `L-${String(index + 1).padStart(5, '0')}`,
    name: `髙橋地区 情報資産 第${index + 1}号`,
    kind: of(kinds),
    business: of(['庶務', '会計', '契約', '施設管理']),
    content: `業務で用いる記録その${index % 97}。住所・氏名・連絡先を含む`,
    quantity: String((index % 9) + 1),
    medium: of(['紙', '電子データ', '機器']),
    place: of(places),
    networkZone: of(['LGWAN接続系', 'インターネット接続系', 'スタンドアロン（非接続）']),
    unitId: of(units),
    ownerTitle: `${of(units)}長`,
    usedBy: `${of(units)}の職員`,
    confidentiality: of(levels),
    integrity: of(['2', '1']),
    availability: of(['1', '2']),
    personalData: of(['無', '個人情報', '要配慮個人情報']),
    personCount: index % 3 === 0 ? '' : `${(index % 5000) + 1}人`,
    handlingLimits: of(['持出禁止', '複製禁止・暗号化必須', '関係者限り']),
    backup: of(['毎日', '毎週、外付け媒体', 'なし']),
    contractor: of(['', '株式会社情報保守', '']),
    retention: of(['5年', '10年', '永年']),
    plannedDisposalYear: of(['令和12年度', 'R15', '2031']),
    state: '利用中',
    registeredOn: of(['令和2年4月1日', 'R3.10.1', '2022/4/1']),
    confirmedOn: of(['R8.4.20', '', '2026-05-01']),
    note: of(['', '保守期限に注意', '']),
  }
  return cells[id] ?? ''
}
