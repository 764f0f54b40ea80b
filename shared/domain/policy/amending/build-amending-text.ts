import { hasChange, joinSide } from '../comparison/compare-text.ts'
import type { ComparedProvision, Comparison } from '../comparison/comparison.ts'
import { withMovedAway } from '../comparison/moved-away.ts'
import { createWordSegmenter } from '../comparison/word-tokens.ts'
import { toSentences } from './act.ts'
import type { Drafting } from './amend-provision.ts'
import { type AmendingLine, questionMark } from './amending-line.ts'
import { listQuestions } from './amending-questions.ts'
import { joinShifts } from './join-shifts.ts'
import { toNumberStyle } from './legal-number.ts'
import { listNewText } from './new-text-lines.ts'
import { type ActGroup, listSiblingActs } from './sibling-acts.ts'
import { listSupplementActs, toArticleLevel, toChapterLevel, toTableLevel } from './top-levels.ts'

/**
 * A first draft of the amending sentences that turn the old edition into the new, in the order and the words legal
 * drafting uses. `name` is what is amended. What cannot be worded is said in lines of kind `question`, at the end.
 */
export function buildAmendingText(comparison: Comparison, name: string): AmendingLine[] {
  const questions = listQuestions(comparison)
  const { provisions } = comparison
  const first = provisions.find(({ kind }) => kind === 'article')
  const drafting: Drafting = {
    segmenter: createWordSegmenter(),
    style: toNumberStyle((first?.before ?? first?.after)?.label ?? '第1条'),
    ask: (question) => questions.push(question),
  }
  const groups = listGroups(provisions, drafting)
  return [
    { kind: 'lead', text: `${name}の一部を次のように改正する。`, indent: 1 },
    ...listTitleLines(comparison),
    ...groups.flatMap(({ acts }) => toSentences(joinShifts(acts))),
    ...provisions.filter(isOwnSupplement).flatMap((supplement) => listNewText(supplement)),
    ...questions.map((text): AmendingLine => ({ kind: 'question', text: questionMark + text, indent: 0 })),
  ]
}

function listTitleLines({ title }: Comparison): AmendingLine[] {
  if (!hasChange(title)) return []
  return [
    { kind: 'sentence', text: '題名を次のように改める。', indent: 1 },
    { kind: 'body', text: joinSide(title, 'after'), indent: 3 },
  ]
}

/** A new supplement is the amendment's own, and ends it. */
function isOwnSupplement({ kind, change }: ComparedProvision): boolean {
  return kind === 'supplement' && change === 'added'
}

/** The sentences of articles, chapters, supplements and tables in the order of the old text. */
function listGroups(provisions: readonly ComparedProvision[], drafting: Drafting): ActGroup[] {
  const places = {
    provision: new Map<ComparedProvision, number>(),
    movedAway: new Map<ComparedProvision, number>(),
  }
  for (const [place, { type, provision }] of withMovedAway(provisions).entries())
    places[type].set(provision, place)
  const toPlace = ({ start, isLeaving }: ActGroup): number =>
    (isLeaving ? places.movedAway.get(start) : undefined) ?? places.provision.get(start) ?? 0
  const ofKind = (kind: string): ComparedProvision[] => provisions.filter((one) => one.kind === kind)
  const supplements = ofKind('supplement')
  const chapters = ofKind('chapter').filter(({ before, after, isMoved }) => before && after && !isMoved)
  const groups: ActGroup[] = [
    ...listSiblingActs(chapters, toChapterLevel(drafting)),
    ...listSiblingActs(ofKind('article'), toArticleLevel(drafting)),
    ...supplements
      .filter(({ change }) => change === 'amended')
      .map((start) => ({
        start,
        isLeaving: false,
        acts: listSupplementActs(start, toSupplementName(start, supplements), drafting),
      })),
    ...listSiblingActs(ofKind('table'), toTableLevel(drafting)),
  ]
  const placed = groups.map((group) => ({ group, place: toPlace(group) }))
  return placed.toSorted((a, b) => a.place - b.place).map(({ group }) => group)
}

/** 附則; of several, the one with the note in its heading. */
function toSupplementName({ before, heading }: ComparedProvision, all: readonly ComparedProvision[]): string {
  const words = joinSide(heading ?? [], 'before')
  const isOnly = all.filter((one) => one.before !== null).length < 2
  return isOnly || words === '' ? (before?.label ?? '附則') : `${before?.label ?? '附則'}（${words}）`
}
