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
import { addExemptionMemo } from '../exemption-memo-service.ts'
import { createPolicyDocument } from '../policy-document-service.ts'
import { readBuiltInPolicy } from '../policy-service.ts'
import type { ServiceContext } from '../service-context.ts'
import { toWorkingDay } from './sample-calendar.ts'

/** The officer acting so many days after the set-up. */
type OfficerOn = (day: number) => ServiceContext

const publicationMethod = '組合のホームページに掲載'

/** The text the sample union had before the one in force. */
export function readFormerPolicy(assetsFolder: string): string {
  return readSampleText(assetsFolder, 'former-basic-policy')
}

/**
 * What the sample union adopted soon after it began with the program: the second edition of its 基本方針, a 対策基準 and
 * a 実施手順. The set-up put the former edition in. `on` gives the officer acting so many days after the set-up.
 */
export function adoptSamplePolicies(on: OfficerOn, organizationName: string): void {
  const context = on(0)
  const today = toLocalDate(context.now())
  const { policyDocumentId } = recordFormerPolicy(context, toWorkingDay(addDays(today, -1096)))
  const adopters = ['manager' as const, 'assembly' as const]
  adopt(on, policyDocumentId, {
    text: toSamplePolicy(context.assetsFolder, organizationName),
    ...{ documentNumber: '訓令第3号', adopters, adoption: 'joint', day: 1, isPublic: true },
    reason: '外部サービスの利用の広がりと、通信や電力の途絶に備えるため',
    summary: '外部サービス及びソーシャルメディアの利用を対策に加え、想定する脅威を見直した。',
  })
  const isManagerOnly = { adopters: ['manager' as const], adoption: null, reason: '', summary: '' }
  adopt(on, createDocument(on(11), 'standard', `${organizationName}情報セキュリティ対策基準`), {
    text: readSampleText(context.assetsFolder, 'standard'),
    ...{ ...isManagerOnly, documentNumber: '訓令第4号', day: 11, isPublic: true },
  })
  adopt(on, createDocument(on(21), 'procedure', 'USBメモリ等取扱手順'), {
    text: readSampleText(context.assetsFolder, 'procedure'),
    ...{ ...isManagerOnly, documentNumber: '', day: 21, isPublic: false },
  })
  const judging = on(28)
  addExemptionMemo(judging, {
    ...{ judgement: 'notExempt', judgedOn: toLocalDate(judging.now()), judgedBy: '事務局長' },
    grounds:
      '総合行政ネットワーク（LGWAN）に接続し、関係市町村と情報をやり取りしているため、ただし書の団体には当たらないと判断した。',
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
  /** When it is begun, in days after the set-up. */
  readonly day: number
  readonly isPublic: boolean
}

/** 起案 on one day, 決裁 and 施行 a week later, and 公表 on the next. */
function adopt(
  on: OfficerOn,
  policyDocumentId: PolicyDocumentId,
  { text, day, isPublic, ...particulars }: Adopted,
): void {
  const { title } = parsePolicyText(text)
  invariant(title, 'the texts of the sample have titles')
  const draft = startDraft(on(day), { policyDocumentId, source: { from: 'text', title, text } })
  const target = ({ id, rowVersion }: Edition) => ({ editionId: id, expectedRowVersion: rowVersion })
  const deciding = on(day + 7)
  const decidedOn = toLocalDate(deciding.now())
  const decision = { decidedOn, decidedBy: '管理者', enactedOn: decidedOn, scan: null }
  const decided = recordDecision(deciding, { ...target(draft), ...particulars, ...decision })
  const inForce = putInForce(deciding, { ...target(decided), effectiveOn: decidedOn })
  if (!isPublic) return
  const publishing = on(day + 8)
  const publishedOn = toLocalDate(publishing.now())
  publishEdition(publishing, { ...target(inForce), publishedOn, publicationMethod })
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
