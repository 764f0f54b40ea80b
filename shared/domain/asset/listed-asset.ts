import { invariant } from '../../errors/invariant.ts'
import type { KeptAsset } from './asset.ts'

/** An asset as the list has it: all of it, the copy it is searched by, and how many files are attached. */
export type ListedAsset = KeptAsset & Readonly<{ searchCopy: string; attachmentCount: number }>

/** The order of the values of one asset in the compact list. */
export const listedColumns = [
  ...['id', 'number', 'name', 'kind', 'business', 'content', 'quantity', 'medium', 'place', 'networkZone'],
  ...['unitId', 'ownerTitle', 'usedBy', 'confidentiality', 'integrity', 'availability', 'importanceByHand'],
  ...['personalData', 'personCount', 'handlingLimits', 'backup', 'contractor', 'retention'],
  ...[
    'plannedDisposalYear',
    'state',
    'disposedOn',
    'disposalMethod',
    'disposalWitness',
    'disposalCertificate',
  ],
  ...['relatedDocuments', 'registeredOn', 'confirmedOn', 'note', 'extras', 'rowVersion', 'searchCopy'],
  'attachmentCount',
] as const

/**
 * The assets of a compact list. Ten thousand rows cross to the window as one text: as objects they would take many times
 * as long, on both sides.
 */
export function readListedAssets(rows: string): ListedAsset[] {
  const parsed: unknown = JSON.parse(rows)
  invariant(Array.isArray(parsed), 'the compact list is a list')
  return parsed.map(toListedAsset)
}

function toListedAsset(values: unknown): ListedAsset {
  invariant(Array.isArray(values) && values.length === listedColumns.length, 'a row has every column')
  const asset: Record<string, unknown> = {}
  for (let place = 0; place < listedColumns.length; place += 1)
    asset[listedColumns[place] ?? ''] = values[place]
  // extras come as the text that SQLite made of them
  asset.extras = typeof asset.extras === 'string' ? JSON.parse(asset.extras) : asset.extras
  // the program's own rows, checked when they were written
  return asset as ListedAsset
}
