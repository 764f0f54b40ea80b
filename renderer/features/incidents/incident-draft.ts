import type { Incident, IncidentDetail, IncidentParticulars } from '../../../shared/contract/incidents.ts'
import { parseTimeOfDay } from '../../../shared/domain/incident/time-of-day.ts'
import type { PickedAsset } from '../../components/asset-picker.tsx'

/** A notice being typed; `key` tells it from the others. */
export type NoticeDraft = Readonly<{ key: number; recipient: string; reportedOn: string | null }>

/** What the form holds: days may be half typed, the time is as it was typed. */
export type IncidentDraft = Omit<
  IncidentParticulars,
  'foundOn' | 'foundTime' | 'notices' | 'affectedAssetIds'
> &
  Readonly<{
    foundOn: string | null
    timeText: string
    notices: readonly NoticeDraft[]
    assets: readonly PickedAsset[]
  }>

/** The form of a new incident: found today. */
export function toBlankDraft(today: string): IncidentDraft {
  return {
    ...{ title: '', kind: 'lossOrTheft', foundOn: today, timeText: '', occurredOn: null },
    ...{ circumstances: '', impact: '', firstAid: '', cause: '', prevention: '' },
    ...{ reporterName: '', receiverName: '', notices: [], assets: [] },
  }
}

/** The form of an incident that is there. */
export function toDraft({ incident, assets }: Pick<IncidentDetail, 'incident' | 'assets'>): IncidentDraft {
  const { title, kind, foundOn, foundTime, occurredOn, notices } = incident
  return {
    ...{ title, kind, foundOn, timeText: foundTime ?? '', occurredOn },
    ...pickTexts(incident),
    notices: notices.map((notice, key) => ({ key, ...notice })),
    assets: assets.map(({ id, number, name }) => ({ id, number, name })),
  }
}

function pickTexts(incident: Incident) {
  const { circumstances, impact, firstAid, cause, prevention, reporterName, receiverName } = incident
  return { circumstances, impact, firstAid, cause, prevention, reporterName, receiverName }
}

/** What is still to be mended before the draft can be kept, by field. */
export type DraftProblems = Readonly<{ title?: string; foundOn?: string; time?: string; notices?: string }>

export function findProblems(draft: IncidentDraft): DraftProblems {
  const isHalf = draft.notices.some(
    ({ recipient, reportedOn }) => (recipient.trim() === '') !== (reportedOn === null),
  )
  return {
    ...(draft.title.trim() === '' && { title: '件名を入力してください。' }),
    ...(draft.foundOn === null && { foundOn: '発見した日を入力してください。' }),
    ...(parseTimeOfDay(draft.timeText) === undefined && {
      time: '時刻を「9:05」のように入力してください。分からないときは空けておきます。',
    }),
    ...(isHalf && { notices: '相手先と報告した日の、両方を入力してください。' }),
  }
}

/** The draft as it is kept; call it where `findProblems` finds none. A notice with nothing in it is left out. */
export function toParticulars({
  timeText,
  notices,
  assets,
  foundOn,
  ...draft
}: IncidentDraft): IncidentParticulars {
  return {
    ...draft,
    foundOn: foundOn ?? '',
    foundTime: parseTimeOfDay(timeText) ?? null,
    notices: notices.flatMap(({ recipient, reportedOn }) =>
      reportedOn === null ? [] : [{ recipient, reportedOn }],
    ),
    affectedAssetIds: assets.map(({ id }) => id),
  }
}
