import type { ChangeKind } from '../../../shared/domain/policy/comparison/comparison.ts'
import type { BadgeTone } from '../../components/badge.tsx'

export const changeTones: Readonly<Record<ChangeKind, BadgeTone>> = {
  unchanged: 'neutral',
  amended: 'yellow',
  added: 'green',
  removed: 'red',
  moved: 'blue',
  renumbered: 'blue',
}
