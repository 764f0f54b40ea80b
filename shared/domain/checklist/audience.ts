/** Who a checklist is for: 職員等, 管理職, システム管理者. */
export const audiences = ['staff', 'manager', 'systemAdministrator'] as const

export type Audience = (typeof audiences)[number]
