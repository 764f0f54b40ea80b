import type { TestClient } from './a-program.ts'
import { aUnion } from './a-union.ts'
import { someAssetValues } from './some-assets.ts'

type Asset = Awaited<ReturnType<TestClient['assets']['create']>>

/** A union whose register has one important server, two important computers and an unimportant facility. */
export async function aUnionWithAssets() {
  const union = await aUnion()
  const [unit, otherUnit] = await union.officer.units.list({})
  if (unit === undefined || otherUnit === undefined) throw new Error('two units')
  const add = (part: Parameters<typeof someAssetValues>[1], unitId = unit.id) =>
    union.officer.assets.create(someAssetValues(unitId, part))
  const server = await add({ name: 'ファイルサーバ', kind: 'server', availability: '2' })
  const terminals: Asset[] = []
  for (const name of ['職員用パソコン', '管理用パソコン'])
    terminals.push(await add({ name, kind: 'terminal', confidentiality: '3B' }))
  const facility = await add({ name: '倉庫', kind: 'facility', confidentiality: '1', availability: '1' })
  return { ...union, unit, otherUnit, server, terminals, facility }
}
