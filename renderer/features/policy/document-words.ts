import type { Edition } from '../../../shared/contract/policy.ts'
import { toWareki } from '../../../shared/domain/calendar/wareki.ts'
import type { ReaderRole } from '../../../shared/domain/policy-document/document-readers.ts'
import type { DocumentWarning } from '../../../shared/domain/policy-document/document-warnings.ts'
import { type ShownEditionState, toShownState } from '../../../shared/domain/policy-document/edition-state.ts'
import type { BadgeTone } from '../../components/badge.tsx'

export const readerWords: Readonly<Record<ReaderRole, string>> = {
  officer: '担当',
  approver: '承認者',
  auditor: '監査人',
  respondent: '回答者（職員等）',
}

export const stateTones: Readonly<Record<ShownEditionState, BadgeTone>> = {
  draft: 'yellow',
  approved: 'blue',
  waiting: 'blue',
  current: 'green',
  former: 'neutral',
  withdrawn: 'neutral',
}

/** What a document lacks: in short for the list, and in full with what to do. */
export const warningWords: Readonly<Record<DocumentWarning, Readonly<{ short: string; full: string }>>> = {
  notPublished: {
    short: '公表日なし',
    full: '施行中の版に公表日の記録がありません。定めたり変えたりしたときは、遅滞なく公表します（地方自治法第244条の6第2項）。公表したら「公表を記録」を押してください。',
  },
  noAdopter: {
    short: '策定主体なし',
    full: '施行中の版に、だれが定めたか（管理者・議会・監査委員）の記録がありません。「記録を訂正」で入れてください。',
  },
  noEffectiveDate: {
    short: '施行日なし',
    full: '施行中の版に施行日の記録がありません。「記録を訂正」で入れてください。',
  },
  noCurrent: {
    short: '施行中の版なし',
    full: '施行中の版がまだありません。起案し、決裁を受けてから施行します。',
  },
}

/** A day by era, or the words for none. */
export function toDayWords(day: string | null, none = '記録なし'): string {
  return day === null ? none : toWareki(day)
}

/** Whether 公表 can be recorded of an edition. */
export function isDecided(edition: Edition): boolean {
  const state = toShownState(edition)
  return state !== 'draft' && state !== 'withdrawn'
}
