/** What people judged of the proviso of 施行規則第16条の3; the program never judges it. */
export const exemptionJudgements = ['exempt', 'notExempt', 'undecided'] as const
export type ExemptionJudgement = (typeof exemptionJudgements)[number]

const labels: Readonly<Record<ExemptionJudgement, string>> = {
  exempt: '当たる（適用除外）',
  notExempt: '当たらない（適用される）',
  undecided: '検討中',
}

export function toJudgementLabel(judgement: ExemptionJudgement): string {
  return labels[judgement]
}
