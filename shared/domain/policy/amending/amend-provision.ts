import { hasChange, joinSide } from '../comparison/compare-text.ts'
import type { ComparedProvision } from '../comparison/comparison.ts'
import type { WordSegmenter } from '../comparison/word-tokens.ts'
import { type Act, verbs } from './act.ts'
import { formatNumber, type NumberStyle, toOrdinal } from './legal-number.ts'
import type { Level } from './level.ts'
import { listNewText } from './new-text-lines.ts'
import { type Place, toName } from './place.ts'
import { listSiblingActs } from './sibling-acts.ts'
import { listWordEdits, toQuotation } from './word-edits.ts'
import { writeEdits } from './write-edits.ts'

/** What every sentence is written with. */
export type Drafting = Readonly<{
  segmenter: WordSegmenter
  style: NumberStyle
  ask: (question: string) => void
}>

/** What changed in an article, or in a supplement with its paragraphs. */
export function amendArticle(article: ComparedProvision, place: Place, drafting: Drafting): Act[] {
  const [only] = article.children
  if (article.children.length === 1 && only && isWrittenAnew(only, drafting)) {
    const body = listNewText(article)
    return [
      { write: (last) => `${toName(place, last)}を次のように`, verb: verbs.change, place, body, shift: null },
    ]
  }
  return [...listHeadingActs(article, place), ...listInnerActs(article, place, drafting)]
}

/** Whether the article is one text without items, and that text is better written anew. */
export function isArticleRewritten({ children }: ComparedProvision, drafting: Drafting): boolean {
  const [only] = children
  return children.length === 1 && only !== undefined && isWrittenAnew(only, drafting)
}

function isWrittenAnew(provision: ComparedProvision, { segmenter }: Drafting): boolean {
  const isWhole = provision.children.length === 0 && joinSide(provision.body, 'before') !== ''
  return isWhole && hasChange(provision.body) && listWordEdits(provision.body, segmenter) === undefined
}

function listHeadingActs({ heading }: ComparedProvision, place: Place): Act[] {
  if (heading === null || !hasChange(heading)) return []
  const [before, after] = [joinSide(heading, 'before'), joinSide(heading, 'after')]
  const act = { place, body: [], shift: null }
  if (after === '')
    return [{ ...act, write: (last) => `${toName(place, last)}の見出しを`, verb: verbs.remove }]
  if (before === '')
    return [
      {
        ...act,
        write: (last) => `${toName(place, last)}に見出しとして「（${after}）」を`,
        verb: verbs.attach,
      },
    ]
  return [
    { ...act, write: (last) => `${toName(place, last)}の見出しを「（${after}）」に`, verb: verbs.change },
  ]
}

function listInnerActs(article: ComparedProvision, place: Place, drafting: Drafting): Act[] {
  const level = toParagraphLevel(article, place, drafting)
  return listSiblingActs(article.children, level).flatMap(({ acts }) => acts)
}

/** 項: an article of one paragraph is itself that paragraph. */
export function toParagraphLevel(article: ComparedProvision, container: Place, drafting: Drafting): Level {
  const count = article.children.filter(({ before }) => before !== null).length
  const label = article.after?.label ?? ''
  return {
    unit: '項',
    container,
    ...toCommon(drafting),
    toPlace: (number) => {
      const ordinal = toOrdinal(number)
      if (!Number.isInteger(ordinal)) return undefined
      if (ordinal === 1 && count < 2) return container
      return { ...container, paragraph: `第${formatNumber(ordinal, drafting.style)}項` }
    },
    toNewName: ({ paragraph, root, rootUnit }) =>
      `${rootUnit === null ? root : `同${rootUnit}`}${paragraph ?? ''}`,
    amend: (paragraph, place) => amendText(paragraph, place, drafting),
    toNewText: (paragraph) => listNewText(paragraph, container.rootUnit === '条' ? label : ''),
  }
}

function toCommon(drafting: Drafting): Pick<Level, 'formatNumber' | 'isRewritten' | 'ask'> {
  return {
    formatNumber: (number) => formatNumber(number, drafting.style),
    isRewritten: (provision) => isWrittenAnew(provision, drafting),
    ask: drafting.ask,
  }
}

/** The words of a paragraph or an item, its caption, and what stands under it. */
export function amendText(provision: ComparedProvision, place: Place, drafting: Drafting): Act[] {
  const items = provision.children.filter(({ kind }) => kind === 'item')
  const parts = provision.children.filter(({ kind }) => kind !== 'item')
  return [
    ...listHeadingActs(provision, place),
    ...listWordActs(provision, place, drafting),
    ...listSiblingActs(items, toItemLevel(place, drafting)).flatMap(({ acts }) => acts),
    ...listSiblingActs(parts, toPartLevel(place, drafting)).flatMap(({ acts }) => acts),
  ]
}

function toItemLevel(container: Place, drafting: Drafting): Level {
  const above = container.paragraph !== null ? '同項' : `同${container.rootUnit ?? '項'}`
  return {
    unit: '号',
    container,
    ...toCommon(drafting),
    toPlace: (label) => {
      const ordinal = toOrdinal(label)
      if (!Number.isInteger(ordinal)) return undefined
      return { ...container, item: `第${formatNumber(ordinal, drafting.style)}号` }
    },
    toNewName: ({ item }) => `${above}${item ?? ''}`,
    amend: (item, place) => amendText(item, place, drafting),
    toNewText: (item) => listNewText(item),
  }
}

/** ア, イ and what is below them have no counting word. */
function toPartLevel(container: Place, drafting: Drafting): Level {
  return {
    unit: '',
    container,
    ...toCommon(drafting),
    toPlace: (label) => ({ ...container, part: container.part + toPartName(label) }),
    toNewName: ({ part }) => `${container.item === null ? '同条' : '同号'}${part}`,
    amend: (part, place) => amendText(part, place, drafting),
    toNewText: (part) => listNewText(part),
  }
}

function toPartName(label: string): string {
  return label.normalize('NFKC').replace(/[.．、]$/, '')
}

/** 「第5条中「A」を「B」に改める」; where an item says the quoted words too, only the words outside the items are meant. */
function listWordActs(provision: ComparedProvision, place: Place, { segmenter, ask }: Drafting): Act[] {
  const { body, children, before } = provision
  if (!hasChange(body)) return []
  if (joinSide(body, 'before') === '') {
    ask(`${before?.citation ?? ''}に本文を加える改正は、言い回しを決めてください。`)
    return []
  }
  const edits = listWordEdits(body, segmenter)
  const hasItems = children.some(({ kind }) => kind === 'item')
  const outside = hasItems ? '各号列記以外の部分' : ''
  const act = { place, body: [], shift: null }
  if (edits === undefined) {
    const lines = listNewText({ ...provision, children: [] })
    return [
      {
        ...act,
        write: (last) => `${toName(place, last)}${outside}を次のように`,
        verb: verbs.change,
        body: lines,
      },
    ]
  }
  const inner = children.map((child) => joinSide(child.body, 'before')).join('\n')
  const isShared = edits.some((edit) => inner.includes(toQuotation(edit)))
  const { words, verb } = writeEdits(edits)
  return [{ ...act, write: (last) => `${toName(place, last)}${isShared ? outside : ''}中${words}`, verb }]
}
