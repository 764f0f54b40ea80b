import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Edition } from '../../../shared/contract/policy.ts'
import { addDays, toLocalDate } from '../../../shared/domain/calendar/calendar-date.ts'
import type { PolicyDocumentId } from '../../../shared/domain/id/branded-id.ts'
import { parsePolicyText } from '../../../shared/domain/policy/parse-policy-text.ts'
import { invariant } from '../../../shared/errors/invariant.ts'
import { getCurrentEdition } from '../../data/repositories/policy-repository.ts'
import { correctEdition, publishEdition, putInForce, recordDecision } from '../edition-acts-service.ts'
import { startDraft } from '../edition-service.ts'
import { createPolicyDocument } from '../policy-document-service.ts'
import { readBuiltInPolicy } from '../policy-service.ts'
import type { ServiceContext } from '../service-context.ts'
import { toWorkingDay } from './sample-calendar.ts'

const publicationMethod = '組合のホームページに掲載'

/** The text the sample union had before the one in force. */
export function readFormerPolicy(assetsFolder: string): string {
  return readSampleText(assetsFolder, 'former-basic-policy')
}

/**
 * What the sample union adopted before it began with the program: its 基本方針 in two editions, a 対策基準 and a 実施手順.
 * The set-up put the former edition in; the day is that of the set-up. Done by the officer, in the caller's transaction.
 */
export function adoptSamplePolicies(context: ServiceContext, organizationName: string): void {
  const today = toLocalDate(context.now())
  const decidedOn = toWorkingDay(addDays(today, -30))
  const { policyDocumentId } = recordFormerPolicy(context, toWorkingDay(addDays(decidedOn, -1096)))
  const adopters = ['manager' as const, 'assembly' as const]
  adopt(context, policyDocumentId, {
    text: toSamplePolicy(context.assetsFolder, organizationName),
    ...{ documentNumber: '訓令第3号', adopters, adoption: 'joint', decidedOn, isPublic: true },
    reason: '外部サービスの利用の広がりと、通信や電力の途絶に備えるため',
    summary: '外部サービス及びソーシャルメディアの利用を対策に加え、想定する脅威を見直した。',
  })
  const isManagerOnly = { adopters: ['manager' as const], adoption: null, reason: '', summary: '' }
  adopt(context, createDocument(context, 'standard', `${organizationName}情報セキュリティ対策基準`), {
    text: readSampleText(context.assetsFolder, 'standard'),
    ...{ ...isManagerOnly, documentNumber: '訓令第4号', decidedOn, isPublic: true },
  })
  adopt(context, createDocument(context, 'procedure', 'USBメモリ等取扱手順'), {
    text: readSampleText(context.assetsFolder, 'procedure'),
    ...{ ...isManagerOnly, documentNumber: '', decidedOn, isPublic: false },
  })
}

function recordFormerPolicy(context: ServiceContext, decidedOn: string): Edition {
  const { id, rowVersion } = getCurrentEdition(context.db)
  return correctEdition(context, {
    ...{ editionId: id, expectedRowVersion: rowVersion },
    ...{ documentNumber: '訓令第1号', adopters: ['manager'], adoption: null, reason: '', summary: '' },
    ...{ decidedOn, decidedBy: '管理者', enactedOn: decidedOn, effectiveOn: decidedOn },
    ...{ publishedOn: addDays(decidedOn, 1), publicationMethod },
  })
}

function createDocument(
  context: ServiceContext,
  kind: 'standard' | 'procedure',
  name: string,
): PolicyDocumentId {
  return createPolicyDocument(context, { kind, name, readers: ['officer', 'approver', 'auditor'] }).id
}

type Adopted = Pick<Edition, 'documentNumber' | 'adopters' | 'adoption' | 'reason' | 'summary'> & {
  readonly text: string
  readonly decidedOn: string
  readonly isPublic: boolean
}

/** 起案, 決裁 and 施行 on one day, and 公表 on the next. */
function adopt(
  context: ServiceContext,
  policyDocumentId: PolicyDocumentId,
  { text, decidedOn, isPublic, ...particulars }: Adopted,
): void {
  const { title } = parsePolicyText(text)
  invariant(title, 'the texts of the sample have titles')
  const draft = startDraft(context, { policyDocumentId, source: { from: 'text', title, text } })
  const target = ({ id, rowVersion }: Edition) => ({ editionId: id, expectedRowVersion: rowVersion })
  const decision = { decidedOn, decidedBy: '管理者', enactedOn: decidedOn, scan: null }
  const decided = recordDecision(context, { ...target(draft), ...particulars, ...decision })
  const inForce = putInForce(context, { ...target(decided), effectiveOn: decidedOn })
  if (!isPublic) return
  publishEdition(context, { ...target(inForce), publishedOn: addDays(decidedOn, 1), publicationMethod })
}

/** The built-in policy under the sample union's name. */
function toSamplePolicy(assetsFolder: string, name: string): string {
  const { title, text } = readBuiltInPolicy(assetsFolder)
  const ownName = /^(.*組合)/.exec(title)?.[1]
  invariant(ownName, 'the built-in policy is that of a union')
  return text.replaceAll(ownName, name)
}

function readSampleText(assetsFolder: string, name: string): string {
  return readFileSync(join(assetsFolder, 'sample', 'policy', `${name}.txt`), 'utf8')
}
