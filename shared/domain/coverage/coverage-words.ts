import { ordinanceItems, toOrdinanceItemLabel, toOrdinanceItemNumber } from '../checklist/ordinance-item.ts'
import type { CoverageMark, GapKind } from './coverage.ts'
import type { Gap } from './list-gaps.ts'

const markWords: Readonly<Record<CoverageMark, string>> = {
  noQuestions: '設問なし',
  noMeasures: '対策なし',
  noResult: '今年度の結果なし',
}

export function toMarkWords(mark: CoverageMark): string {
  return markWords[mark]
}

/** The heading of a column: 第三号 物理的対策. */
export function toColumnWords(item: number | null): { number: string; label: string } {
  const known = ordinanceItems.find((one) => one === item)
  if (known === undefined) return { number: '号なし', label: '' }
  return { number: toOrdinanceItemNumber(known), label: toOrdinanceItemLabel(known) }
}

/** How the map is counted, as screen and paper say it. */
export const coverageRules: readonly string[] = [
  '設問は今の設問集で使っているもの、対策は見送りと廃止を除いたものを数えます。',
  'どちらも、引いている条項のうち最初にこの表の行に当たる行に、一度だけ数えます。複数の号に当たる対策は、それぞれの号の欄で数え、合計では一度だけ数えます。',
  '「点検」は、その年度の自己点検での、これらの設問の実施率（できている÷（全ての回答－該当なし））です。',
  '「確認」は、その年度の確認を記録した対策の数と対策の数です。「実施」は、そのうち「実施している」の数です。',
  '「設問なし」「対策なし」は、一方があって他方がない欄と、どちらもない行・列に付けます。「今年度の結果なし」は、点検の回答も対策の確認もない欄に付けます。「―」の欄は設問も対策もない組合せで、足りないという意味ではありません。',
]

type GapWords = { readonly place: string; readonly what: string; readonly next: string }

/** 足りないところ: where, what is missing, and what to do next. */
export function toGapWords({ kind, citation, item, count }: Gap): GapWords {
  const column = item === null ? '' : `${toColumnWords(item).number}（${toColumnWords(item).label}）`
  const place = [citation ?? '', column].filter((part) => part !== '').join('・')
  return { place: place === '' ? '全体' : place, ...toWords(kind, count) }
}

function toWords(kind: GapKind, count: number): Omit<GapWords, 'place'> {
  switch (kind) {
    case 'noArticle':
      return {
        what: '今の方針に、対策を号で並べた条が見つからないため、条ごとに数えています。',
        next: '方針の条の見出しと号を確かめてください。',
      }
    case 'rowWithoutQuestions':
    case 'columnWithoutQuestions':
      return { what: '設問がありません。', next: '「設問集」で、ここに当たる設問を加えてください。' }
    case 'rowWithoutMeasures':
    case 'columnWithoutMeasures':
      return { what: '対策がありません。', next: '「対策」で、ここに当たる対策を加えてください。' }
    case 'cellWithoutMeasures':
      return {
        what: '設問はありますが、対策がありません。',
        next: '設問が確かめている対策を「対策」に加えるか、対策の号を見直してください。',
      }
    case 'cellWithoutQuestions':
      return {
        what: '対策はありますが、設問がありません。',
        next: '自己点検で確かめるときは「設問集」に加えてください。年に一度の確認だけで足りるなら、このままで構いません。',
      }
    case 'unknownProvisions':
      return {
        what: `今の方針にない条項を引いている設問・対策が${count}件あります。`,
        next: '「設問集」と「対策」で、「今の方針にない条項」の印のあるものを直してください。',
      }
    case 'noInspection':
      return {
        what: 'この年度の自己点検がありません。',
        next: '「自己点検」で、この年度の点検を始めてください。',
      }
    case 'notImplemented':
      return {
        what: `まだ実施済になっていない対策が${count}件あります。`,
        next: '「対策」で担当と次の確認日を決めてください。',
      }
    case 'notChecked':
      return {
        what: `この年度の確認を記録していない対策が${count}件あります。`,
        next: '「対策」で選んで「まとめて確認を記録」してください。',
      }
  }
}
