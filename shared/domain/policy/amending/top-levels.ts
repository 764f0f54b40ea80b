import { hasChange } from '../comparison/compare-text.ts'
import type { ComparedProvision } from '../comparison/comparison.ts'
import { normalizeNumber } from '../walk-provisions.ts'
import { type Act, verbs } from './act.ts'
import {
  amendArticle,
  amendText,
  type Drafting,
  isArticleRewritten,
  toParagraphLevel,
} from './amend-provision.ts'
import { formatNumber, type NumberStyle } from './legal-number.ts'
import type { Level } from './level.ts'
import { listNewText } from './new-text-lines.ts'
import { type Place, toName, toRootPlace } from './place.ts'
import { listSiblingActs } from './sibling-acts.ts'

/** 条, of the main part or of a supplement, which is then named before it. */
export function toArticleLevel(drafting: Drafting, above = ''): Level {
  return {
    ...toTopLevel(drafting),
    unit: '条',
    toPlace: (label) => toRootPlace(above + toStyledLabel(label, drafting.style), '条'),
    isRewritten: (article) => isArticleRewritten(article, drafting),
    amend: (article, place) => amendArticle(article, place, drafting),
  }
}

/** 章: only its name and its number; what else becomes of a chapter is asked. */
export function toChapterLevel(drafting: Drafting): Level {
  return {
    ...toTopLevel(drafting),
    unit: '章',
    toPlace: (label) => toRootPlace(toStyledLabel(label, drafting.style), '章'),
    amend: (chapter, place) => (hasChange(chapter.heading ?? []) ? [renameChapter(chapter, place)] : []),
  }
}

/** 別表 and forms, whose lines are text. */
export function toTableLevel(drafting: Drafting): Level {
  return {
    ...toTopLevel(drafting),
    unit: '表',
    toPlace: (label) => toRootPlace(toStyledLabel(label, drafting.style), '表'),
    amend: (table, place) => {
      if (hasChange(table.heading ?? []))
        drafting.ask(`${place.root}の見出しの改正は、言い回しを決めてください。`)
      return amendText({ ...table, heading: null }, place, drafting)
    },
  }
}

/** The paragraphs or articles of a supplement that stays. */
export function listSupplementActs(supplement: ComparedProvision, root: string, drafting: Drafting): Act[] {
  const { children, heading } = supplement
  const place = toRootPlace(root, null)
  if (hasChange(heading ?? [])) drafting.ask(`${root}の見出しの改正は、言い回しを決めてください。`)
  const paragraphs = children.filter(({ kind }) => kind !== 'article')
  const articles = children.filter(({ kind }) => kind === 'article')
  return [
    ...listSiblingActs(
      paragraphs,
      toParagraphLevel({ ...supplement, children: paragraphs }, place, drafting),
    ),
    ...listSiblingActs(articles, toArticleLevel(drafting, root)),
  ].flatMap(({ acts }) => acts)
}

function toTopLevel(drafting: Drafting): Omit<Level, 'unit' | 'toPlace' | 'amend'> {
  return {
    container: null,
    toNewName: ({ root }) => root,
    formatNumber: (number) => formatNumber(number, drafting.style),
    isRewritten: () => false,
    toNewText: (provision) => listNewText(provision),
    ask: drafting.ask,
  }
}

function renameChapter(chapter: ComparedProvision, place: Place): Act {
  const body = listNewText(chapter)
  return {
    write: (last) => `${toName(place, last)}の章名を次のように`,
    verb: verbs.change,
    place,
    body,
    shift: null,
  }
}

/** 第３条の２ as the sentences around it write numbers. */
function toStyledLabel(label: string, style: NumberStyle): string {
  return normalizeNumber(label).replace(/\d+/g, (digits) => formatNumber(Number(digits), style))
}
