import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

const year = z.strictObject({
  /** The units that are done; the others have not begun. */
  units: z.array(z.string()),
  /** Assets nobody looked at, by name. */
  left: z.array(z.string()),
  changed: z.record(z.string(), z.strictObject({ note: z.string(), place: z.string().optional() })),
  notFound: z.record(z.string(), z.strictObject({ note: z.string(), nextStep: z.string() })),
})
export type SampleYearResults = z.infer<typeof year>

const data = z.strictObject({
  method: z.string(),
  closeReason: z.string(),
  signers: z.record(z.string(), z.string()),
  last: year,
  this: year,
})
export type SampleStocktakings = z.infer<typeof data>

/** What the sample's two stocktakings find; the file comes with the program, so a fault in it is a bug. */
export function readSampleStocktakings(assetsFolder: string): SampleStocktakings {
  return data.parse(JSON.parse(readFileSync(join(assetsFolder, 'sample', 'stocktakings.json'), 'utf8')))
}
