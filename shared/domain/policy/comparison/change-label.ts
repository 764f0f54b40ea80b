import type { ChangeKind } from './comparison.ts'

const labels: Readonly<Record<ChangeKind, string>> = {
  unchanged: '変更なし',
  amended: '改正',
  added: '追加',
  removed: '削除',
  moved: '移動',
  renumbered: '番号のみ変更',
}

/** What happened to a provision, in one word. */
export function toChangeLabel(change: ChangeKind): string {
  return labels[change]
}
