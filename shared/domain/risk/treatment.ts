/** 低減・回避・移転・受容. */
export const treatments = ['reduce', 'avoid', 'transfer', 'accept'] as const
export type Treatment = (typeof treatments)[number]

const labels: Readonly<Record<Treatment, string>> = {
  reduce: '低減',
  avoid: '回避',
  transfer: '移転',
  accept: '受容',
}

const hints: Readonly<Record<Treatment, string>> = {
  reduce: '対策を加えて、起こりにくくする又は損失を小さくする',
  avoid: 'もとになる業務や機器の利用をやめる',
  transfer: '保険や委託の契約で、損失の負担を移す',
  accept: '今のまま受け入れる（承認者の承認が要ります）',
}

export function toTreatmentLabel(treatment: Treatment): string {
  return labels[treatment]
}

/** What a treatment means, beside the choice. */
export function toTreatmentHint(treatment: Treatment): string {
  return hints[treatment]
}

/** How an acceptance was given: in the program by the approver, or on paper that the officer took over. */
export const acceptanceWays = ['program', 'paper'] as const
export type AcceptanceWay = (typeof acceptanceWays)[number]

const wayLabels: Readonly<Record<AcceptanceWay, string>> = { program: '画面', paper: '紙' }

export function toAcceptanceWayLabel(way: AcceptanceWay): string {
  return wayLabels[way]
}
