import { z } from 'zod'
import { invalidInput } from '../../errors/app-error.ts'
import { assetKinds } from '../asset/asset-kind.ts'
import { measureCategories } from '../checklist/category.ts'
import { riskLevels } from '../policy-review/risk.ts'
import type { Threat } from './threat.ts'
import { threatGroups } from './threat-group.ts'

/** One built-in threat by the code it keeps. */
export type BuiltInThreat = Threat & Readonly<{ code: string }>

const threat = z.strictObject({
  code: z.string().regex(/^T\d{2,3}$/),
  group: z.literal(threatGroups),
  title: z.string().trim().min(1).max(60),
  description: z.string().trim().min(1).max(600),
  assetKinds: z.array(z.enum(assetKinds)),
  measureCategories: z.array(z.enum(measureCategories)).min(1),
  usualLevel: z.literal(riskLevels),
})

const file = z.strictObject({ threats: z.array(threat).min(1) })

/** Reads the built-in threats from parsed JSON. Throws `invalid_input` with the place; a code twice is `duplicate`. */
export function parseThreats(json: unknown): readonly BuiltInThreat[] {
  const result = file.safeParse(json)
  if (!result.success) {
    const issue = result.error.issues[0]
    throw invalidInput(issue?.path.join('.') ?? '', issue?.code ?? 'invalid')
  }
  const { threats } = result.data
  const codes = threats.map(({ code }) => code)
  const twice = codes.findIndex((code, index) => codes.indexOf(code) !== index)
  if (twice >= 0) throw invalidInput(`threats.${twice}.code`, 'duplicate')
  return threats
}
