/** 職員・会計年度任用・臨時・その他. */
export const employments = ['regular', 'fiscalYearAppointed', 'temporary', 'other'] as const

export type Employment = (typeof employments)[number]
