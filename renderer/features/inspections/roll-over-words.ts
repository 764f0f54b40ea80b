import type { ComparedPart, RollOverMark, RosterMark } from '../../../shared/domain/inspection/roll-over.ts'
import type { BadgeTone } from '../../components/badge.tsx'

type Mark = Readonly<{ word: string; tone: BadgeTone }>

/** How a question stands to last year's. */
export const questionMarkWords: Readonly<Record<RollOverMark, Mark>> = {
  new: { word: '新規', tone: 'green' },
  changed: { word: '変更', tone: 'yellow' },
  same: { word: '継続', tone: 'neutral' },
  retired: { word: '廃止', tone: 'red' },
}

/** How one of the roster stands to last year's. */
export const rosterMarkWords: Readonly<Record<RosterMark, Mark>> = {
  same: { word: '継続', tone: 'neutral' },
  joined: { word: '新規', tone: 'green' },
  moved: { word: '異動', tone: 'yellow' },
}

const partWords: Readonly<Record<ComparedPart, string>> = {
  text: '設問文',
  guidance: '説明',
  category: '分類',
  provisions: '条項',
  ordinanceItem: '号',
}

/** 設問文と条項 */
export function toPartWords(parts: readonly ComparedPart[]): string {
  return parts.map((part) => partWords[part]).join('・')
}
