import { z } from 'zod'
import { assetKinds } from '../domain/asset/asset-kind.ts'
import { measureCategories } from '../domain/checklist/category.ts'
import { riskLevels } from '../domain/policy-review/risk.ts'
import { threatGroups } from '../domain/threat/threat-group.ts'
import { call } from './call.ts'
import { line, multiline, nothing, rowVersion, threatId } from './fields.ts'

const threatFields = z.object({
  group: z.literal(threatGroups),
  title: line(60),
  description: multiline(600),
  /** The kinds of assets it bears upon; none for all. */
  assetKinds: z.array(z.enum(assetKinds)).max(assetKinds.length),
  /** The items of policy article 7 that hold it down: what its proposals are made from. */
  measureCategories: z.array(z.enum(measureCategories)).max(measureCategories.length),
  /** 起こりやすさ, 1 to 3. */
  usualLevel: z.literal(riskLevels),
})
export type ThreatFields = z.infer<typeof threatFields>

const threat = threatFields.extend({
  id: threatId,
  number: z.number(),
  /** Of the list that comes with the program; null for the body's own. */
  builtInCode: z.string().nullable(),
  retirementReason: z.string().nullable(),
  /** Standing risks of the newest analysis under this threat. */
  riskCount: z.number(),
  rowVersion: z.number(),
})
export type ThreatRecord = z.infer<typeof threat>

const target = z.object({ threatId, expectedRowVersion: rowVersion })

export const threatsContract = {
  /** Every threat by its number, 廃止 too. */
  list: call.input(nothing).output(z.object({ threats: z.array(threat), mayChange: z.boolean() })),
  /** Adds the threats that come with the program and are not in the catalogue yet, retired ones counting as there. */
  loadBuiltIn: call.input(nothing).output(z.object({ added: z.number() })),
  create: call.input(threatFields).output(threat),
  /** What analyses say of it already stays as it was. Rule `threatRetired` for one that is 廃止. */
  update: call.input(target.extend(threatFields.shape)).output(threat),
  /** 廃止 with the reason: it is proposed no more. */
  retire: call.input(target.extend({ reason: line(200) })).output(threat),
  /** Rule `threatNotRetired`. */
  reinstate: call.input(target).output(threat),
}
