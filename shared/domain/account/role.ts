/** 担当・承認者・回答者・監査人・管理者. An account holds one or more; its rights are their union. */
export const roles = ['officer', 'approver', 'respondent', 'auditor', 'administrator'] as const

export type Role = (typeof roles)[number]
