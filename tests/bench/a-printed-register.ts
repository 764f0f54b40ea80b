import { type Asset, toBlankAsset } from '../../shared/domain/asset/asset.ts'
import { assetNetworkZones } from '../../shared/domain/asset/asset-choices.ts'
import { assetKinds } from '../../shared/domain/asset/asset-kind.ts'
import { shippedLevels } from '../../shared/domain/asset/asset-level.ts'
import type { UnitId } from '../../shared/domain/id/branded-id.ts'
import {
  type AssetRegisterReport,
  buildAssetRegisterReport,
} from '../../shared/domain/report/asset-register-model.ts'

const units = ['総務課', '業務課', '施設課', '会計課', '議会事務局'].map((name, index) => ({
  ...{ id: `u${index + 1}`, name, state: 'active' as const },
}))

/** Ten columns, as they are chosen for A4. */
const columnIds = [
  ...['number', 'name', 'kind', 'content', 'place', 'networkZone', 'ownerTitle'],
  ...['importance', 'handlingLimits', 'confirmedOn'],
]

const things = [
  '財務会計',
  '文書管理',
  '人事給与',
  'し尿処理場監視',
  '計量',
  '勤怠',
  '契約管理',
  '資産管理',
  '例規',
  '議事録',
]
const natures = ['台帳', 'サーバ', '端末', '申請書つづり', '設定書', '構成図', '予備機', '受付簿', '監視装置']
const people = ['髙橋', '﨑山', '𠮷田', '葛󠄀城', '渡邊', '齋藤', '濵田', '德永']
const contents = [
  '住所・氏名・生年月日',
  '口座番号と支払の記録',
  '処理量の計測値',
  '職員の勤務時間',
  '契約の相手方と金額',
]
const purposes = [
  '毎月の支払のため',
  '施設の運転を見守るため',
  '住民からの申込みを受けるため',
  '監査に示すため',
]
const handling = ['関係者限り', '持出禁止・複製禁止', '暗号化必須', '施錠保管・保存期間満了後廃棄', '']
const zones = [...assetNetworkZones, null]

/** 情報資産台帳 of so many assets on A4: about a fifth of its cells stand in no other row. */
export function aPrintedRegister(count: number): AssetRegisterReport {
  return buildAssetRegisterReport({
    ...{ organizationName: '計測環境組合', isSample: false, createdOn: '2026-11-29' },
    ...{ createdAt: '2026-11-29T00:00:00.000Z', paper: 'A4', groupedBy: 'none', includesEnded: false },
    ...{ columnIds, levels: shippedLevels, units, extraColumns: [] },
    assets: Array.from({ length: count }, (_, index) => anAsset(index)),
  })
}

function anAsset(index: number): Asset {
  const of = <Value>(values: readonly Value[], step: number): Value | undefined =>
    values[Math.floor(index / step) % values.length]
  const unit = of(units, 3)
  const blank = {
    number: `資-${String(index + 1).padStart(5, '0')}`,
    name: `${of(things, 1)}${of(natures, 10)}（${of(people, 90)}・${index + 1}号）`,
    kind: of(assetKinds, 1) ?? 'server',
    // the ids of the units above
    unitId: (unit?.id ?? '') as UnitId,
    registeredOn: '2025-04-01',
  }
  return {
    ...toBlankAsset(blank),
    ...{ content: `${of(contents, 1)}。${of(purposes, 5)}、${of(things, 20)}の業務で用いる。` },
    ...{
      place: `本庁舎${(index % 6) + 1}階 ${unit?.name ?? ''}第${(index % 40) + 1}書庫`,
      networkZone: of(zones, 1) ?? null,
    },
    ...{ ownerTitle: `${unit?.name ?? ''}長`, confidentiality: of(['3A', '3B', '3C', '2', '1'], 1) ?? null },
    ...{
      handlingLimits: of(handling, 2) ?? '',
      confirmedOn: `2026-${pad((index % 9) + 1)}-${pad((index % 28) + 1)}`,
    },
  }
}

function pad(value: number): string {
  return String(value).padStart(2, '0')
}
