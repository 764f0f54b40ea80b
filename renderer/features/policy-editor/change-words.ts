import type { ChangeKind } from '../../../shared/domain/policy/comparison/comparison.ts'

/** How a provision differs from the edition in force. */
export const changeWords: Readonly<Record<ChangeKind, string>> = {
  unchanged: '変更なし',
  amended: '改正',
  added: '追加',
  removed: '削除',
  moved: '移動',
  renumbered: '番号のみ',
}
