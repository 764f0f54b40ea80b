import type { UnitId } from '../../../shared/domain/id/branded-id.ts'
import type { TestClient } from '../../support/a-program.ts'
import { someAssetValues } from '../../support/some-assets.ts'
import { marks } from './marks.ts'

/** An asset with a mark in its name and in a file kept with it. */
export async function addMarkedAsset(officer: TestClient, unitId: UnitId) {
  const asset = await officer.assets.create(someAssetValues(unitId, { name: `台帳 ${marks.assetName.text}` }))
  const bytes = `%PDF-1.7\n${marks.assetFileText.text}\n%%EOF\n`
  const file = new File([bytes], `${marks.assetFileName.text}.pdf`)
  const attachment = await officer.assets.attach({ assetId: asset.id, file })
  return { ...asset, attachment }
}
