import type { Employment } from './employment.ts'

const labels: Readonly<Record<Employment, string>> = {
  regular: '職員',
  fiscalYearAppointed: '会計年度任用職員',
  temporary: '臨時・非常勤職員',
  other: 'その他',
}

/** The name an employment has on screen, on paper and in roster files. */
export function toEmploymentLabel(employment: Employment): string {
  return labels[employment]
}
