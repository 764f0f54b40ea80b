import { z } from 'zod'
import { calendarDate } from './fields.ts'

const rangeEnd = z.union([z.int(), calendarDate]).nullable()

/** See `AssetFilters` in the domain; by column. */
export const assetFilters = z.record(
  z.string().max(80),
  z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('anyOf'), values: z.array(z.string().max(80)).max(200) }),
    z.object({ kind: z.literal('contains'), text: z.string().max(100) }),
    z.object({ kind: z.literal('between'), from: rangeEnd, to: rangeEnd }),
    z.object({ kind: z.literal('empty') }),
  ]),
)
