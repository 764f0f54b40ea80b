import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { incidentKinds } from '../../../shared/domain/incident/incident-kind.ts'

const incident = z.strictObject({
  ...{ title: z.string(), kind: z.enum(incidentKinds), foundTime: z.string() },
  ...{ circumstances: z.string(), impact: z.string(), firstAid: z.string() },
  ...{ cause: z.string(), prevention: z.string(), reporter: z.string(), receiver: z.string() },
  notices: z.array(z.strictObject({ recipient: z.string(), daysAfter: z.int().min(0) })),
  /** By name. */
  assets: z.array(z.string()),
  /** Null while it is handled. */
  settledDaysAfter: z.int().min(0).nullable(),
})
export type SampleIncident = z.infer<typeof incident>

const data = z.strictObject({ last: incident, this: incident })

/** The sample's two incidents; the file comes with the program, so a fault in it is a bug. */
export function readSampleIncidents(assetsFolder: string): z.infer<typeof data> {
  return data.parse(JSON.parse(readFileSync(join(assetsFolder, 'sample', 'incidents.json'), 'utf8')))
}
