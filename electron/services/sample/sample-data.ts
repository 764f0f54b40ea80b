import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { roles } from '../../../shared/domain/account/role.ts'
import { audiences } from '../../../shared/domain/checklist/audience.ts'
import { measureCategories } from '../../../shared/domain/checklist/category.ts'
import { judgements } from '../../../shared/domain/policy-review/consideration.ts'
import { triggerSources } from '../../../shared/domain/policy-review/review-trigger.ts'
import { riskLevels } from '../../../shared/domain/policy-review/risk.ts'
import { employments } from '../../../shared/domain/staff-member/employment.ts'
import { bodies } from '../../../shared/domain/unit/body.ts'

const organization = z.strictObject({
  name: z.string(),
  addressee: z.string(),
  sender: z.string(),
  /** Who signs by their account, or whose seal is on the paper. */
  approvalBoxes: z.array(
    z.strictObject({ title: z.string(), signer: z.string().nullable(), paperName: z.string().nullable() }),
  ),
  inspectionResultFormNumber: z.string(),
  units: z.array(z.strictObject({ name: z.string(), body: z.enum(bodies), head: z.string() })),
  administrator: z.strictObject({ loginName: z.string(), displayName: z.string() }),
  purpose: z.string(),
  closeReason: z.string(),
})

const staffMember = z.strictObject({
  name: z.string(),
  reading: z.string(),
  title: z.string(),
  employment: z.enum(employments),
  unit: z.string(),
  audiences: z.array(z.enum(audiences)),
  /** None for those who answer on paper. */
  accountRoles: z.array(z.enum(roles)),
})

const rate = z.number().min(0).max(1)
const difference = z.number().min(-1).max(1)

/** What the answers follow: shares of できている, and how audiences, units and questions differ from them. */
const answers = z.strictObject({
  unsubmittedName: z.string(),
  categoryRates: z.record(z.enum(measureCategories), z.strictObject({ last: rate, this: rate })),
  audienceDifferences: z.record(z.enum(audiences), difference),
  unitDifferences: z.record(z.string(), difference),
  questionDifferences: z.record(z.string(), difference),
  notApplicable: z.array(z.strictObject({ titles: z.array(z.string()), codes: z.array(z.string()) })),
})

const note = z.string().min(1)
const notes = z.record(
  z.string(),
  z.strictObject({ partlyDone: z.array(note).min(1), notDone: z.array(note).min(1) }),
)

/** What is done about a finding, by the kind of measures its question belongs to. */
const action = z.strictObject({ cause: note, correctiveAction: note, outcome: note })
const actions = z.record(z.enum(measureCategories), action)

const riskLevel = z.literal(riskLevels)
const consideration = z.strictObject({
  ...{ subject: note, situation: note, provisions: z.array(note), likelihood: riskLevel, loss: riskLevel },
  ...{ judgement: z.enum(judgements).nullable(), reason: z.string() },
})
const review = z.strictObject({
  ...{ title: note, considerations: z.array(consideration) },
  triggers: z.array(z.strictObject({ source: z.enum(triggerSources), description: note })),
  ...{ reasons: z.string(), plannedAmendment: z.string(), decidedBy: z.string() },
})
/** What a review adds to the policy: after which words, and the supplement with the day it takes effect. */
const amendment = z.strictObject({
  ...{ after: note, added: note, supplement: note, summary: note, reason: note },
})
const reviews = z.strictObject({
  before: review,
  last: review.extend({ resultDescription: note, amendment }),
  this: review.extend({ resultDescription: note }),
})
const codes = z.array(z.string())
const textsByCode = z.record(z.string(), note)
const found = z.strictObject({ unchecked: codes, partlyKept: textsByCode, notKept: textsByCode })

/** How the measures stand, by their built-in codes; what is not named is 実施済 and kept. */
const measures = z.strictObject({
  owners: z.record(z.string(), z.strictObject({ unit: z.string(), title: z.string() })),
  ...{ notStarted: codes, preparing: codes, declined: textsByCode, notes: textsByCode },
  last: found,
  this: found.extend({ checkedUpTo: z.int() }),
})

const bodyKey = z.strictObject({ certificatePem: z.string(), privateKeyPem: z.string() })

const sampleData = z.strictObject({
  ...{ organization, staff: z.array(staffMember), answers, notes, actions, reviews, measures },
  /** One key for every sample, so that its papers repeat; it protects nothing. */
  bodyKey,
})

/** The sample union as plain data, without any instant or id. */
export type SampleData = z.infer<typeof sampleData>

/** Reads `assets/sample`; the files come with the program, so a fault in them is a bug. */
export function readSampleData(assetsFolder: string): SampleData {
  const read = (name: string): unknown =>
    JSON.parse(readFileSync(join(assetsFolder, 'sample', `${name}.json`), 'utf8'))
  return sampleData.parse({
    organization: read('organization'),
    staff: read('staff'),
    answers: read('answers'),
    notes: read('notes'),
    actions: read('actions'),
    reviews: read('reviews'),
    measures: read('measures'),
    bodyKey: readSampleKey(assetsFolder),
  })
}

function readSampleKey(assetsFolder: string): z.infer<typeof bodyKey> {
  const text = readFileSync(join(assetsFolder, 'sample', 'body-key.pem'), 'utf8')
  const [certificatePem = '', privateKeyPem = ''] =
    text.match(/-----BEGIN [^-]+-----[^-]+-----END [^-]+-----\n/g) ?? []
  return { certificatePem, privateKeyPem }
}
