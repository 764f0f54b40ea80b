import type { Asset } from '../asset/asset.ts'
import type { CellNote } from '../table-import/grid.ts'
import type { PreparedSettings } from './import-settings.ts'

/** An asset while its cells are read. */
export type AssetDraft = { -readonly [Field in keyof Asset]: Asset[Field] }

export type ReadCell = Readonly<{ text: string; note: CellNote | undefined; settings: PreparedSettings }>
