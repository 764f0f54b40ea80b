import type { RollOverMark } from '../../shared/domain/inspection/roll-over.ts'
import type { RosterMark } from '../../shared/domain/inspection/roster-roll-over.ts'
import type { BadgeTone } from './badge.tsx'

type Mark = Readonly<{ word: string; tone: BadgeTone }>

/** How a question stands to the one before. */
export const questionMarkWords: Readonly<Record<RollOverMark, Mark>> = {
  new: { word: '新規', tone: 'green' },
  changed: { word: '変更', tone: 'yellow' },
  same: { word: '継続', tone: 'neutral' },
  retired: { word: '廃止', tone: 'red' },
}

/** How one of the roster stands to the inspection before. */
export const rosterMarkWords: Readonly<Record<RosterMark, Mark>> = {
  same: { word: '継続', tone: 'neutral' },
  joined: { word: '新規', tone: 'green' },
  moved: { word: '異動', tone: 'yellow' },
  added: { word: '区分追加', tone: 'blue' },
  returned: { word: '復帰', tone: 'blue' },
}
