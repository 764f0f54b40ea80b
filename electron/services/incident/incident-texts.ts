import type { IncidentKeyState, IncidentParticulars } from '../../../shared/contract/incidents.ts'
import { ruleViolation } from '../../../shared/errors/app-error.ts'
import { listClosedKeys } from '../../data/repositories/closed-key-repository.ts'
import type { IncidentNotice } from '../../data/repositories/incident-part-repository.ts'
import { holdsNewestKey } from '../closed/closed-key-ring.ts'
import {
  type ClosedContext,
  closeChangedText,
  openText,
  requireClosedKey,
  showText,
} from '../closed/closed-texts.ts'

/** The texts of people that an incident is made of; each is encrypted by itself. */
const textFields = [
  ...(['title', 'circumstances', 'impact', 'firstAid', 'cause', 'prevention'] as const),
  ...(['reporterName', 'receiverName'] as const),
] as const
type TextField = (typeof textFields)[number]
type Texts = Readonly<Record<TextField, string>>
type Reasons = Readonly<{ reopeningReason: string | null; withdrawalReason: string | null }>
type NoticeText = IncidentParticulars['notices'][number]

/** Whether what the caller writes of an incident can be encrypted. */
export function toKeyState({ db, closedKeys }: ClosedContext): IncidentKeyState {
  if (listClosedKeys(db).length === 0) return 'notBegun'
  return holdsNewestKey(db, closedKeys) ? 'held' : 'missing'
}

/**
 * Nothing of an incident is ever kept as it was typed: rule `closedKeyNotBegun` where the records have no key yet,
 * `closedKeyMissing` for one who was not given it.
 */
export function requireIncidentKey(context: ClosedContext): void {
  if (!requireClosedKey(context)) throw ruleViolation('closedKeyNotBegun')
}

/** The texts as they are to be kept; one that says the same as before stays the same. */
export function closeIncidentTexts(context: ClosedContext, texts: Texts, kept: Texts | null): Texts {
  return mapTexts((field) => closeChangedText(context, texts[field], kept?.[field] ?? ''))
}

/** The texts as their reader sees them. */
export function showIncidentTexts<Kept extends Texts & Reasons>(context: ClosedContext, kept: Kept): Kept {
  const { reopeningReason, withdrawalReason } = kept
  return {
    ...kept,
    ...mapTexts((field) => showText(context, kept[field])),
    reopeningReason: reopeningReason && showText(context, reopeningReason),
    withdrawalReason: withdrawalReason && showText(context, withdrawalReason),
  }
}

/** Notices as they are to be kept; the name of one that was there before stays the same. */
export function closeNotices(
  context: ClosedContext,
  notices: readonly NoticeText[],
  kept: readonly IncidentNotice[],
): IncidentNotice[] {
  return notices.map(({ recipient, reportedOn }) => {
    const same = kept.find((one) => openText(context, one.recipient) === recipient)
    return { reportedOn, recipient: closeChangedText(context, recipient, same?.recipient ?? '') }
  })
}

/** Notices as their reader sees them. */
export function showNotices(context: ClosedContext, kept: readonly IncidentNotice[]): IncidentNotice[] {
  return kept.map((one) => ({ ...one, recipient: showText(context, one.recipient) }))
}

function mapTexts(toText: (field: TextField) => string): Texts {
  // every field is named once
  return Object.fromEntries(textFields.map((field) => [field, toText(field)])) as Texts
}
