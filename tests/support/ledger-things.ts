/** One sort of thing that stands in a ledger many times over. */
export type Thing = Readonly<{
  name: string
  kind: string
  business: string
  content: string
  medium: string
  places: readonly string[]
  personal: string
  /** One for each year, such as minutes; else they are counted. */
  isYearly: boolean
}>

export const ledgerUnits = [
  ...['総務課', '会計課', '業務課', '施設課', '環境課', 'クリーンセンター', '北松衛生センター'],
  ...['最終処分場', '議会事務局', '監査委員事務局', '髙島分室', '﨑方収集所'],
] as const

const archives = ['本庁舎1階 書庫', '本庁舎2階 文書庫', '旧館 倉庫', '髙島分室 書庫'] as const
const offices = ['執務室 西側', '執務室 東側', '窓口', '会議室', '宿直室'] as const
const machineRooms = ['サーバ室 ラック1', 'サーバ室 ラック2', '中央監視室', '計量棟 盤内'] as const
const drives = ['共有ﾌｫﾙﾀﾞ 総務', '共有フォルダー 業務', 'NAS-02', 'ﾌｧｲﾙｻｰﾊﾞ 施設'] as const

type Group = Readonly<{
  kind: string
  medium: string
  places: readonly string[]
  isYearly: boolean
  /** Name, work, content, personal information. */
  things: readonly (readonly [string, string, string, string])[]
}>

const groups: readonly Group[] = [
  {
    ...{ kind: '印刷した文書', medium: '紙', places: archives, isYearly: true },
    things: [
      ['議会会議録', '議会', '定例会と臨時会の会議録', '無'],
      ['し尿汲取申込書', '収集', '申込者の住所・氏名・電話番号', '個人情報'],
      ['職員人事記録', '人事', '履歴、発令、賞罰の記録', '要配慮個人情報'],
      ['源泉徴収票控', '給与', '職員の個人番号を含む控え', '特定個人情報'],
      ['契約書綴', '契約', '工事と委託の契約書、見積書', '個人情報'],
      ['搬入車両許可申請書', '受入', '許可業者の届出と車両の一覧', '個人情報'],
    ],
  },
  {
    ...{ kind: '電子データ', medium: '電子データ', places: drives, isYearly: true },
    things: [
      ['計量実績データ', '受入', '搬入量と手数料の日計', '無'],
      ['住民問合せ記録', '広報', '電話と窓口での問合せ、髙齢者世帯の申出を含む', '個人情報'],
      ['給与計算データ', '給与', '支給額、控除額、口座番号', '特定個人情報'],
      ['ダイオキシン類測定結果', '環境', '排ガスと灰の測定値', '無'],
      ['予算要求資料', '財政', '各課の要求書と査定の経過', '無'],
    ],
  },
  {
    ...{ kind: 'パソコン', medium: '機器', places: offices, isYearly: false },
    things: [
      ['ﾉｰﾄﾊﾟｿｺﾝ 事務用', '庶務', '文書作成と電子メールに用いる', '無'],
      ['デスクトップパソコン 財務会計', '会計', '財務会計の入力に用いる', '個人情報'],
    ],
  },
  {
    ...{ kind: '通信機器', medium: '機器', places: machineRooms, isYearly: false },
    things: [
      ['ﾈｯﾄﾜｰｸｽｲｯﾁ', '情報', '庁内の接続に用いる', '無'],
      ['無線ＬＡＮ親機', '情報', '会議室での接続に用いる', '無'],
    ],
  },
  {
    ...{ kind: 'サーバ', medium: '機器', places: machineRooms, isYearly: false },
    things: [['ﾌｧｲﾙｻｰﾊﾞ', '情報', '各課の共有フォルダーを置く', '個人情報']],
  },
  {
    ...{ kind: '電磁的記録媒体', medium: '可搬媒体', places: offices, isYearly: false },
    things: [['ＵＳＢメモリ（暗号化）', '庶務', '庁外とのデータの受渡しに用いる', '個人情報']],
  },
  {
    ...{ kind: '制御装置・計量機器', medium: '機器', places: machineRooms, isYearly: false },
    things: [['トラックスケール計量端末', '受入', '搬入車両の計量に用いる', '無']],
  },
  {
    ...{ kind: 'ネットワーク構成図', medium: '紙', places: archives, isYearly: false },
    things: [['庁内LAN構成図', '情報', '機器の配置とアドレスの一覧', '無']],
  },
]

export const ledgerThings: readonly Thing[] = groups.flatMap(({ things, ...group }) =>
  things.map(([name, business, content, personal]) => ({ ...group, name, business, content, personal })),
)
