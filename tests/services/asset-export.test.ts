import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readListedAssets } from '../../shared/domain/asset/listed-asset.ts'
import { aCsv, preview } from '../support/a-ledger-file.ts'
import { aUnion, refusalOf, type TestUnion } from '../support/a-union.ts'
import { someAssetValues } from '../support/some-assets.ts'

const everything = { columns: null, assetIds: null }
const formats = [
  { format: 'csv', encoding: 'utf-8-bom', gaps: 'refuse' },
  { format: 'csv', encoding: 'utf-8', gaps: 'refuse' },
  { format: 'xlsx', encoding: 'utf-8', gaps: 'refuse' },
] as const

async function aRegister(names: readonly string[]) {
  const union = await aUnion()
  const [unit] = await union.officer.units.list({})
  if (unit === undefined) throw new Error('no unit')
  for (const name of names) await union.officer.assets.create(someAssetValues(unit.id, { name }))
  return { ...union, unitId: unit.id }
}

const characters = fc.oneof(
  fc.constantFrom(
    '=',
    '+',
    '-',
    '@',
    "'",
    '"',
    ',',
    '\n',
    '　',
    ' ',
    '〜',
    '−',
    '髙',
    '𠮷',
    '葛󠄀',
    '①',
    '_x0041_',
    '&',
    '<',
  ),
  fc.constantFrom(
    'R8.4.1',
    '1,200',
    '高',
    'なし',
    '無',
    '－',
    'TRUE',
    '#N/A',
    '00012',
    '1e5',
    '令和',
    'あ',
    'ア',
    'ｱ',
    'A',
    '1',
  ),
)
const line = (max: number) =>
  fc
    .array(characters, { maxLength: 6 })
    .map((parts) => [...parts.join('').replace(/\n/g, '')].slice(0, max).join('').trim())
const texts = (max: number) =>
  fc.array(characters, { maxLength: 8 }).map((parts) => [...parts.join('')].slice(0, max).join(''))

const values = fc.record({
  name: line(100).filter((name) => name !== ''),
  business: line(60),
  content: texts(500),
  place: line(100),
  usedBy: line(200),
  retention: line(60),
  note: texts(1000),
  quantity: fc.integer({ min: 1, max: 99_999 }),
  medium: fc.constantFrom(
    null,
    'paper',
    'electronic',
    'paperAndElectronic',
    'device',
    'portableMedium',
    'externalService',
    'other',
  ),
  networkZone: fc.constantFrom(null, 'myNumber', 'lgwan', 'internet', 'standalone', 'paper'),
  confidentiality: fc.constantFrom(null, '3A', '3B', '3C', '2', '1'),
  integrity: fc.constantFrom(null, '2', '1'),
  importanceByHand: fc.constantFrom(null, 1, 2, 3),
  personalData: fc.constantFrom('personal', 'sensitive', 'specific'),
  personCount: fc.option(fc.integer({ min: 0, max: 9_999_999 })),
  plannedDisposalYear: fc.option(fc.integer({ min: 1989, max: 2200 })),
  registeredOn: fc.constantFrom('1989-01-07', '1989-01-08', '2019-04-30', '2019-05-01', '2026-11-22'),
  confirmedOn: fc.constantFrom(null, '2024-02-29', '2026-04-01'),
})

describe('exporting the register', () => {
  it('gives files whose import changes nothing, whatever stands in the register', async () => {
    const { officer, unitId } = await aRegister([])
    await fc.assert(
      fc.asyncProperty(fc.array(values, { minLength: 1, maxLength: 5 }), async (rows) => {
        // the values are of the closed lists above
        for (const row of rows) await officer.assets.create(someAssetValues(unitId, row as never))
        for (const format of formats) {
          const file = await officer.assetImport.exportFile({ ...everything, ...format })
          const { summary, rows: shown } = await preview(officer, file)
          const changed = shown.filter(({ state }) => state !== 'unchanged')
          expect([format.format, changed, summary.counts.wrong]).toEqual([format.format, [], 0])
        }
      }),
      { numRuns: 12, seed: 20260401 },
    )
  }, 120_000)

  it('keeps ended assets, numbers of the program and own columns', async () => {
    const { officer, unitId } = await aRegister(['甲'])
    const { extraColumns } = await officer.assets.addExtraColumn({ heading: '製造番号' })
    const [column] = extraColumns
    if (column === undefined) throw new Error('no column')
    const ended = await officer.assets.create(
      someAssetValues(unitId, { name: '乙', extras: { [column.id]: '=A1' } }),
    )
    await officer.assets.end({
      ...{ assetId: ended.id, expectedRowVersion: 1, state: 'disposed', disposedOn: '2026-11-20' },
      ...{ disposalMethod: '破砕', disposalWitness: '課長', disposalCertificate: 'notHeld' },
    })
    for (const format of formats) {
      const file = await officer.assetImport.exportFile({ ...everything, ...format })
      expect((await preview(officer, file)).summary.counts).toEqual({
        new: 0,
        changed: 0,
        unchanged: 2,
        wrong: 0,
      })
    }
  })

  it('writes the chosen columns of the chosen assets, guarded against formulas', async () => {
    const { officer } = await aRegister(['=1+1', '二', '三'])
    const assets = readListedAssets((await officer.assets.list({ after: null, limit: 10 })).rows)
    const ids = assets.map(({ id }) => id)
    const file = await officer.assetImport.exportFile({
      ...{ columns: ['name', 'number'], assetIds: ids.slice(0, 2).toReversed() },
      ...{ format: 'csv', encoding: 'utf-8', gaps: 'refuse' },
    })
    expect(await file.text()).toBe("名称,資産番号\r\n二,資-0002\r\n'=1+1,資-0001\r\n")
  })
})

describe('exporting to CP932', () => {
  const cp932 = { format: 'csv', encoding: 'cp932' } as const
  const bytesOf = async (file: File) => new Uint8Array(await file.arrayBuffer())
  const decode = (bytes: Uint8Array) => new TextDecoder('shift_jis', { fatal: true }).decode(bytes)

  it('names the cells it cannot hold and writes nothing until it is told', async () => {
    const { officer } = await aRegister(['髙﨑①㈱～－', '𠮷田', '葛󠄀城と鷗'])
    expect(await officer.assetImport.findGaps(everything)).toEqual({
      gapCount: 2,
      gaps: [
        { number: '資-0002', heading: '名称', text: '𠮷田', characters: '𠮷' },
        { number: '資-0003', heading: '名称', text: '葛󠄀城と鷗', characters: '葛󠄀鷗' },
      ],
    })
    const refused = officer.assetImport.exportFile({ ...everything, ...cp932, gaps: 'refuse' })
    expect(await refusalOf(refused)).toMatchObject({ rule: 'notInEncoding', count: 2 })
    const text = decode(
      await bytesOf(await officer.assetImport.exportFile({ ...everything, ...cp932, gaps: 'mark' })),
    )
    expect(text).toContain('髙﨑①㈱～－')
    expect(text).toContain('〓田')
    expect(text).toContain('〓城と〓')
    expect(text).not.toContain('?')
  })

  it('comes back without a change, the two wave dashes too', async () => {
    const union: TestUnion = await aRegister(['1〜2−3', '髙橋'])
    const file = await union.officer.assetImport.exportFile({ ...everything, ...cp932, gaps: 'refuse' })
    const { summary } = await preview(union.officer, file)
    expect([summary.encoding, summary.counts.unchanged]).toEqual(['cp932', 2])
    expect(
      (
        await preview(
          union.officer,
          aCsv([
            ['資産番号', '名称'],
            ['資-0001', '1~2'],
          ]),
        )
      ).summary.counts.changed,
    ).toBe(1)
  })
})
