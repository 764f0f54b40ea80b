import type { ChangeKind, Comparison } from '../policy/comparison/comparison.ts'
import { listOwnChanges } from '../policy/comparison/list-changes.ts'

/** A provision that one edition has otherwise than the other, under its number in the new one. */
export type ChangedProvision = Readonly<{ citation: string; change: ChangeKind }>

const labels: Readonly<Record<ChangeKind, string>> = {
  unchanged: '変更なし',
  amended: '改正',
  added: '追加',
  removed: '削除',
  moved: '移動',
  renumbered: '番号のみ変更',
}

/** What was amended, in the order of the text; a provision is named once, and so is what has no number of its own. */
export function listChangedProvisions({ provisions }: Pick<Comparison, 'provisions'>): ChangedProvision[] {
  const changed = new Map<string, ChangedProvision>()
  for (const { change, before, after } of listOwnChanges(provisions)) {
    const citation = after?.citation ?? before?.citation ?? ''
    if (change === 'unchanged' || citation === '') continue
    const key = `${citation} ${change}`
    changed.set(key, { citation, change })
  }
  return [...changed.values()]
}

/** 第7条(6)（改正）. */
export function toChangedProvisionText({ citation, change }: ChangedProvision): string {
  return `${citation}（${labels[change]}）`
}
