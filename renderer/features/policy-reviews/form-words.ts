import type { ConsiderationFields, TriggerFields } from '../../../shared/contract/policy-reviews.ts'
import type { TriggerSource } from '../../../shared/domain/policy-review/review-trigger.ts'

export const emptyTrigger: TriggerFields = {
  ...{ source: 'yearly', inspectionId: null, findingId: null, occurredOn: null, description: '' },
}

export const emptyConsideration: ConsiderationFields = {
  ...{
    subject: '',
    situation: '',
    provisions: [],
    likelihood: null,
    loss: null,
    judgement: null,
    reason: '',
  },
}

/** What to write of each kind of trigger. */
export const triggerHints: Readonly<Record<TriggerSource, string>> = {
  inspectionResult: '例：「パスワードの使い回し」の実施率が前年度より下がり、70%を下回った。',
  auditResult: '例：監査で、入退室の記録が残っていないと指摘された。',
  finding: '例：委託先の作業報告を確かめていないという指摘があった。',
  incident: '例：メールの宛先を間違え、取引先の連絡先が外に出た。',
  lawChange: '例：地方自治法施行規則第16条の3が施行され、業務委託の対策が求められた。',
  systemChange: '例：財務会計システムを、庁内のサーバーからクラウドに移した。',
  yearly: '例：年度末の定期の見直しとして、基本方針の全文を読み直した。',
  other: '例：近くの組合で起きた事故を受けて、同じことが起きないか確かめた。',
}
