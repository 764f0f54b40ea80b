import { describe, expect, it } from 'vitest'
import { type Asset, toBlankAsset } from '../../../shared/domain/asset/asset.ts'
import { assetClasses, toAssetClassProvision } from '../../../shared/domain/asset/asset-class.ts'
import { assetFields } from '../../../shared/domain/asset/asset-fields.ts'
import { toImportance, toImportanceByRule } from '../../../shared/domain/asset/asset-importance.ts'
import { assetKinds, listKindsOfClass, toAssetClass } from '../../../shared/domain/asset/asset-kind.ts'
import { shippedLevels } from '../../../shared/domain/asset/asset-level.ts'
import { toAssetNumber, toAssetSerial } from '../../../shared/domain/asset/asset-number.ts'
import { toAssetSearchCopy } from '../../../shared/domain/asset/asset-search.ts'
import { toAssetText } from '../../../shared/domain/asset/asset-text.ts'
import { findAssetProblems } from '../../../shared/domain/asset/check-asset.ts'
import type { UnitId } from '../../../shared/domain/id/branded-id.ts'

const unitId = 'unit-1' as UnitId

function anAsset(changed: Partial<Asset> = {}): Asset {
  const blank = {
    number: '資-0001',
    name: '財務会計サーバ',
    kind: 'server',
    unitId,
    registeredOn: '2025-04-01',
  } as const
  return { ...toBlankAsset(blank), ...changed }
}

const settings = {
  levels: shippedLevels,
  extraColumns: [{ id: 'serial', heading: '製造番号', state: 'active' as const }],
  today: '2026-11-28',
}

describe('the kinds of assets', () => {
  it('each belong to one class of policy article 4', () => {
    expect(assetClasses.flatMap(listKindsOfClass)).toEqual(assetKinds)
    expect(assetKinds.filter((kind) => toAssetClass(kind) === 'information')).toEqual([
      'electronicInformation',
      'printedInformation',
    ])
    expect(assetClasses.map(toAssetClassProvision)).toEqual(['第4条(1)', '第4条(2)', '第4条(3)'])
  })
})

describe('toImportance', () => {
  it.each([
    [{ confidentiality: '3B', integrity: '1', availability: '1' }, 3],
    [{ confidentiality: '1', integrity: '2', availability: '1' }, 2],
    [{ confidentiality: '1', integrity: '1', availability: '1' }, 1],
    [{ availability: '2' }, 2],
    [{}, null],
    [{ confidentiality: '1', personalData: 'personal' }, 3],
    [{ confidentiality: '9' }, null],
  ] as const)('makes of %o %s', (rated, importance) => {
    expect(toImportanceByRule(anAsset(rated), shippedLevels)).toBe(importance)
  })

  it('follows the hand over the rule', () => {
    expect(toImportance(anAsset({ confidentiality: '3A', importanceByHand: 1 }), shippedLevels)).toBe(1)
  })
})

describe('findAssetProblems', () => {
  it('has nothing against an asset with what is required', () => {
    expect(findAssetProblems(anAsset(), settings)).toEqual([])
  })

  it.each([
    [{ number: '' }, 'number', 'required'],
    [{ name: '𠮷'.repeat(101) }, 'name', 'tooLong'],
    [{ name: 'a\u0007' }, 'name', 'controlCharacter'],
    [{ content: 'a\u0000' }, 'content', 'controlCharacter'],
    [{ unitId: '' as UnitId }, 'unitId', 'required'],
    [{ quantity: 0 }, 'quantity', 'tooSmall'],
    [{ quantity: 1.5 }, 'quantity', 'notANumber'],
    [{ confidentiality: '4' }, 'confidentiality', 'notInList'],
    [{ integrity: '3A' }, 'integrity', 'notInList'],
    [{ personCount: 3 }, 'personCount', 'onlyWithPersonalData'],
    [{ plannedDisposalYear: 800 }, 'plannedDisposalYear', 'tooSmall'],
    [{ registeredOn: '2026-02-30' }, 'registeredOn', 'impossibleDate'],
    [{ registeredOn: '2026-11-29' }, 'registeredOn', 'inFuture'],
    [{ disposedOn: '2026-11-01' }, 'disposedOn', 'onlyWhenDisposed'],
    [{ state: 'disposed', disposalMethod: '破砕' }, 'disposedOn', 'required'],
    [{ state: 'disposed', disposedOn: '2026-11-01' }, 'disposalMethod', 'required'],
    [{ state: 'retired', disposedOn: '2025-03-31' }, 'disposedOn', 'beforeRegistration'],
    [{ extras: { serial: 'x'.repeat(201) } }, 'extra:serial', 'tooLong'],
    [{ extras: { other: 'x' } }, 'extra:other', 'notInList'],
  ] as const)('refuses %o', (changed, field, reason) => {
    expect(findAssetProblems(anAsset(changed), settings)).toEqual([{ field, reason }])
  })

  it('takes characters outside the basic plane as one, and line breaks in long texts', () => {
    expect(findAssetProblems(anAsset({ name: '𠮷'.repeat(100), note: '一\n二' }), settings)).toEqual([])
  })
})

describe('toAssetText', () => {
  const words = { levels: shippedLevels, unitNames: new Map([[unitId, '総務課']]), dates: 'long' } as const

  it('has words for every field', () => {
    const asset = anAsset({
      ...{ medium: 'device', networkZone: 'lgwan', confidentiality: '3B', personalData: 'specific' },
      ...{ state: 'disposed', disposedOn: '2026-03-31', disposalMethod: '破砕', disposalCertificate: 'held' },
      ...{ plannedDisposalYear: 2026 },
    })
    const texts = Object.fromEntries(
      assetFields.map(({ id, heading }) => [heading, toAssetText(id, asset, words)]),
    )
    expect(texts).toMatchObject({
      ...{
        資産番号: '資-0001',
        区分: 'ネットワーク・情報システム等',
        種別: 'サーバ',
        '媒体・形態': '機器',
        管理部署: '総務課',
      },
      ...{
        ネットワーク区分: 'LGWAN接続系',
        機密性: '3B',
        完全性: '',
        重要度: '3',
        個人情報: '特定個人情報',
        状態: '廃棄',
      },
      ...{
        '廃棄・廃止日': '令和8年3月31日',
        廃棄証明書: 'あり',
        廃棄予定年度: '令和8年度',
        登録日: '令和7年4月1日',
      },
    })
  })

  it('is found by its words', () => {
    const copy = toAssetSearchCopy(anAsset({ place: 'ｻｰﾊﾞ室', extras: { serial: 'SN-1' } }), words)
    expect(['さーば室', '総務課', 'sn-1'].map((word) => copy.includes(word.replace('ー', '-')))).toEqual([
      true,
      true,
      true,
    ])
  })
})

describe('the number of an asset', () => {
  it('counts on from the program’s own form only', () => {
    expect(toAssetNumber(12)).toBe('資-0012')
    expect(['資-0012', '資-12345', 'PC-001', '資-1'].map(toAssetSerial)).toEqual([12, 12345, 0, 0])
  })
})
