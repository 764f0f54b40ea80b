/** 媒体・形態. */
const media = {
  paper: '紙',
  electronic: '電子データ',
  paperAndElectronic: '紙と電子データ',
  device: '機器',
  portableMedium: '可搬媒体',
  externalService: '外部サービス',
  other: 'その他',
} as const
export type AssetMedium = keyof typeof media

/** ネットワーク区分: where an asset stands in the division of the body's networks. */
const networkZones = {
  myNumber: 'マイナンバー利用事務系',
  lgwan: 'LGWAN接続系',
  internet: 'インターネット接続系',
  standalone: 'スタンドアロン（非接続）',
  paper: '紙',
} as const
export type NetworkZone = keyof typeof networkZones

const personalDataKinds = {
  none: '無',
  personal: '個人情報',
  sensitive: '要配慮個人情報',
  specific: '特定個人情報',
} as const
export type PersonalData = keyof typeof personalDataKinds

/** 利用中, and the two ways an asset ends: 廃棄 of a thing or paper, 廃止 of what is used no more. Never deleted. */
const states = { active: '利用中', disposed: '廃棄', retired: '廃止' } as const
export type AssetState = keyof typeof states

/** Whether there is a 廃棄証明書. */
const certificates = { held: 'あり', notHeld: 'なし' } as const
export type DisposalCertificate = keyof typeof certificates

export const assetMedia = keysOf(media)
export const assetNetworkZones = keysOf(networkZones)
export const personalDataChoices = keysOf(personalDataKinds)
export const assetStates = keysOf(states)
export const disposalCertificates = keysOf(certificates)

export function toMediumLabel(medium: AssetMedium): string {
  return media[medium]
}

export function toNetworkZoneLabel(zone: NetworkZone): string {
  return networkZones[zone]
}

export function toPersonalDataLabel(kind: PersonalData): string {
  return personalDataKinds[kind]
}

export function toAssetStateLabel(state: AssetState): string {
  return states[state]
}

export function toCertificateLabel(certificate: DisposalCertificate): string {
  return certificates[certificate]
}

/** Words of 取扱制限 offered beside the field; anything else may be written. */
export const handlingLimitWords: readonly string[] = [
  '関係者限り',
  '複製禁止',
  '持出禁止',
  '送信禁止',
  '暗号化必須',
  '施錠保管',
  '書換禁止',
  '保存期間満了後廃棄',
]

function keysOf<Key extends string>(words: Readonly<Record<Key, string>>): readonly Key[] {
  // Object.keys widens the keys it was given
  return Object.keys(words) as Key[]
}
