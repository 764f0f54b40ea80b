import type { Audience } from './audience.ts'

const labels: Readonly<Record<Audience, string>> = {
  staff: '職員等',
  manager: '管理職',
  systemAdministrator: 'システム管理者',
}

/** The name an audience has on screen and on paper. */
export function toAudienceLabel(audience: Audience): string {
  return labels[audience]
}
