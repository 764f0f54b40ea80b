import type { Asset } from './asset.ts'
import type { AssetAspect } from './asset-level.ts'

/** What a field holds; `max` counts code points of a text, or is the greatest number. */
export type AssetFieldValue =
  | Readonly<{ type: 'text'; max: number; isMultiline?: boolean; isRequired?: boolean }>
  | Readonly<{ type: 'choice'; isRequired?: boolean }>
  | Readonly<{ type: 'unit' }>
  | Readonly<{ type: 'level'; aspect: AssetAspect }>
  /** Told by the rule, or set by hand: `importanceByHand` of the asset. */
  | Readonly<{ type: 'importance' }>
  | Readonly<{ type: 'count'; min: number; max: number; isRequired?: boolean }>
  | Readonly<{ type: 'date'; isRequired?: boolean }>
  | Readonly<{ type: 'fiscalYear' }>
  /** Follows from another field; read, never written. */
  | Readonly<{ type: 'derived' }>

export type AssetFieldId = Exclude<keyof Asset, 'importanceByHand' | 'extras'> | 'assetClass' | 'importance'

export type AssetField = Readonly<{
  id: AssetFieldId
  heading: string
  value: AssetFieldValue
  /** Shown in the list as long as nobody chose columns. */
  isShownFirst?: boolean
  /** Width in the list in rem; also the proportion of the column on paper. */
  width: number
}>

const text = (max: number) => ({ type: 'text', max }) as const
const longText = (max: number) => ({ type: 'text', max, isMultiline: true }) as const
const choice = { type: 'choice' } as const
const date = { type: 'date' } as const

/** Every column of the register in its order: what the list, the form, files and papers have. */
export const assetFields: readonly AssetField[] = [
  {
    id: 'number',
    heading: '資産番号',
    value: { ...text(20), isRequired: true },
    isShownFirst: true,
    width: 6.5,
  },
  { id: 'name', heading: '名称', value: { ...text(100), isRequired: true }, isShownFirst: true, width: 12 },
  { id: 'assetClass', heading: '区分', value: { type: 'derived' }, width: 12 },
  { id: 'kind', heading: '種別', value: { ...choice, isRequired: true }, isShownFirst: true, width: 8 },
  { id: 'business', heading: '業務分類', value: text(60), width: 9 },
  { id: 'content', heading: '内容', value: longText(500), width: 18 },
  {
    id: 'quantity',
    heading: '個数',
    value: { type: 'count', min: 1, max: 99_999, isRequired: true },
    width: 5,
  },
  { id: 'medium', heading: '媒体・形態', value: choice, width: 8 },
  { id: 'place', heading: '保管場所・保存先', value: text(100), isShownFirst: true, width: 8.5 },
  { id: 'networkZone', heading: 'ネットワーク区分', value: choice, width: 11 },
  { id: 'unitId', heading: '管理部署', value: { type: 'unit' }, isShownFirst: true, width: 6.5 },
  { id: 'ownerTitle', heading: '情報セキュリティ管理者（職名）', value: text(60), width: 11 },
  { id: 'usedBy', heading: '利用者の範囲', value: text(200), width: 11 },
  {
    id: 'confidentiality',
    heading: '機密性',
    value: { type: 'level', aspect: 'confidentiality' },
    isShownFirst: true,
    width: 4.7,
  },
  {
    id: 'integrity',
    heading: '完全性',
    value: { type: 'level', aspect: 'integrity' },
    isShownFirst: true,
    width: 4.7,
  },
  {
    id: 'availability',
    heading: '可用性',
    value: { type: 'level', aspect: 'availability' },
    isShownFirst: true,
    width: 4.7,
  },
  { id: 'importance', heading: '重要度', value: { type: 'importance' }, isShownFirst: true, width: 4.7 },
  { id: 'personalData', heading: '個人情報', value: { ...choice, isRequired: true }, width: 8 },
  {
    id: 'personCount',
    heading: '個人情報の人数',
    value: { type: 'count', min: 0, max: 9_999_999 },
    width: 7,
  },
  { id: 'handlingLimits', heading: '取扱制限', value: text(200), width: 12 },
  { id: 'backup', heading: 'バックアップ', value: text(200), width: 10 },
  { id: 'contractor', heading: '委託・外部提供先', value: text(100), width: 11 },
  { id: 'retention', heading: '保存期間', value: text(60), width: 7 },
  { id: 'plannedDisposalYear', heading: '廃棄予定年度', value: { type: 'fiscalYear' }, width: 8 },
  { id: 'state', heading: '状態', value: { ...choice, isRequired: true }, width: 6 },
  { id: 'disposedOn', heading: '廃棄・廃止日', value: date, width: 8 },
  { id: 'disposalMethod', heading: '廃棄・抹消の方法', value: text(100), width: 11 },
  { id: 'disposalWitness', heading: '立会者', value: text(60), width: 8 },
  { id: 'disposalCertificate', heading: '廃棄証明書', value: choice, width: 7 },
  { id: 'relatedDocuments', heading: '関連文書', value: text(200), width: 11 },
  { id: 'registeredOn', heading: '登録日', value: { ...date, isRequired: true }, width: 7 },
  { id: 'confirmedOn', heading: '最終確認日', value: date, isShownFirst: true, width: 6.5 },
  { id: 'note', heading: '備考', value: longText(1000), width: 14 },
]

/** The longest value of a column of the body's own, and how many of them there may be. */
export const extraColumnLimits = { columns: 20, headingMax: 20, valueMax: 200 } as const

const byId = new Map(assetFields.map((field) => [field.id, field]))

export function getAssetField(id: AssetFieldId): AssetField {
  const field = byId.get(id)
  if (field === undefined) throw new RangeError(`no field ${id}`)
  return field
}
