import { ruleViolation } from '../../shared/errors/app-error.ts'
import { writeFileDurably } from '../data/durable-file.ts'
import { exportAssets, findEncodingGaps } from '../services/asset-import/asset-export-service.ts'
import type { ServiceContext } from '../services/service-context.ts'
import type { RecordsCall } from './command-surroundings.ts'
import type { Outcome } from './outcome.ts'
import { withRecords } from './with-program.ts'
import { requireWritablePlace } from './write-report.ts'

type Wanted = Readonly<{
  file: string
  format: 'csv' | 'xlsx'
  encoding: 'utf-8-bom' | 'utf-8' | 'cp932'
  gaps: 'refuse' | 'mark'
}>

const everything = { columns: null, assetIds: null }
const maxPlaces = 200

/** `assets export`: the register as a file that `assets import` reads back without a change. */
export async function exportLedger(call: RecordsCall, wanted: Wanted): Promise<Outcome> {
  return withRecords(call, async (context) => {
    const { file, format, encoding, gaps } = wanted
    requireWritablePlace(context.dataFolder, file)
    if (format === 'csv' && encoding === 'cp932' && gaps === 'refuse') await refuseGaps(context)
    const written = await exportAssets(context, { ...everything, format, encoding, gaps })
    writeFileDurably(file, written.bytes)
    const { rowCount, gapCount } = written
    const json = { file, format, encoding: format === 'csv' ? encoding : null, rowCount, gapCount }
    const marked = gapCount === 0 ? '' : `${gapCount}か所の文字を〓に置き換えました。\n`
    return {
      json: { ...json, sizeBytes: written.bytes.length },
      text: `${file} に${rowCount}件を書き出しました。\n${marked}`,
    }
  })
}

async function refuseGaps(context: ServiceContext): Promise<void> {
  const { gapCount, gaps } = await findEncodingGaps(context, everything)
  if (gapCount === 0) return
  const places = gaps
    .slice(0, maxPlaces)
    .map(({ number, heading, characters }) => `${number} の「${heading}」: ${characters}`)
  const rest = gapCount > places.length ? [`ほかに${gapCount - places.length}か所あります。`] : []
  throw ruleViolation('notInEncoding', { places: [...places, ...rest] })
}
