import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { assetEnd, assetValues } from '../../../shared/contract/asset-values.ts'

const { shape } = assetValues

/** An asset of the sample: what it has, its unit by name, and how long after its registration it is to be disposed of. */
const sampleAsset = z.strictObject({
  ...{ name: shape.name, kind: shape.kind, unit: z.string(), quantity: shape.quantity.default(1) },
  ...{ business: shape.business.default(''), content: shape.content.default('') },
  ...{ medium: shape.medium, place: shape.place, networkZone: shape.networkZone.default(null) },
  ...{ ownerTitle: shape.ownerTitle, usedBy: shape.usedBy.default('') },
  ...{ confidentiality: shape.confidentiality, integrity: shape.integrity, availability: shape.availability },
  personalData: shape.personalData.default('none'),
  personCount: shape.personCount.default(null),
  ...{ handlingLimits: shape.handlingLimits.default(''), backup: shape.backup.default('') },
  ...{ contractor: shape.contractor.default(''), retention: shape.retention.default('') },
  disposalAfterYears: z.int().min(1).max(30).nullable().default(null),
  ...{ relatedDocuments: shape.relatedDocuments.default(''), note: shape.note.default('') },
  end: assetEnd.omit({ disposedOn: true }).nullable().default(null),
})
export type SampleAsset = z.infer<typeof sampleAsset>

/** Reads the register of the sample; the file comes with the program, so a fault in it is a bug. */
export function readSampleAssets(assetsFolder: string): SampleAsset[] {
  const text = readFileSync(join(assetsFolder, 'sample', 'assets.json'), 'utf8')
  return z.array(sampleAsset).parse(JSON.parse(text))
}
