/** The bodies of policy article 3 that a unit stands under: 管理者・議会・監査委員. */
export const bodies = ['manager', 'assembly', 'auditCommissioners'] as const

export type Body = (typeof bodies)[number]
