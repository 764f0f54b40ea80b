import type { ParsedPolicy, Provision } from './provision.ts'
import { markWords, readingMarks } from './reading-marks.ts'

/** The parts of a policy text that make its tree. */
export type PolicyTree = Pick<ParsedPolicy, 'title' | 'preamble' | 'provisions'>

/** A line as written. `key` names what it says: the place of its provision, and which line of the provision it is. */
export type WrittenLine = Readonly<{ key: string; text: string }>

/** How often the line of this key was read otherwise than meant; each time it is written more exactly. */
export type Exactness = ReadonlyMap<string, number>

/** The key of the line that carries the provision's number. */
export function toOwnKey(path: readonly number[]): string {
  return path.join('.')
}

/** The key of a line of text under the line with the number; counted from 1. */
export function toMoreKey(path: readonly number[], index: number): string {
  return `${toOwnKey(path)}/${index}`
}

export const titleKey = 'title'

export function toPreambleKey(index: number): string {
  return `preamble/${index}`
}

/** Lays a tree out as lines in the usual style; lines that were misread before carry reading marks. */
export function layOutPolicy(tree: PolicyTree, exactness: Exactness): WrittenLine[] {
  const title = tree.title === null ? [] : [{ key: titleKey, text: tree.title, mark: readingMarks.title }]
  const preamble = tree.preamble.map((text, index) => ({
    key: toPreambleKey(index),
    text,
    mark: readingMarks.text,
  }))
  const lines = [...title, ...preamble].map(({ key, text, mark }) => ({
    key,
    text: exactness.has(key) ? mark + text : text,
  }))
  const written: WrittenLine[] = lines
  tree.provisions.forEach((provision, index) => {
    layOut(provision, [index], exactness, written)
  })
  return written
}

const blank: WrittenLine = { key: '', text: '' }

function layOut(
  provision: Provision,
  path: readonly number[],
  exactness: Exactness,
  written: WrittenLine[],
): void {
  const key = toOwnKey(path)
  const level = exactness.get(key) ?? 0
  const [first = '', ...more] = provision.text.split('\n')
  if (startsApart(provision.kind) || hasHeadingLine(provision, level)) written.push(blank)
  if (hasHeadingLine(provision, level)) written.push({ key: '', text: `（${provision.heading}）` })
  if (hasTextBelow(provision, level)) written.push(...layOutTitled(provision, path, exactness))
  else {
    written.push({ key, text: toOwnLine(provision, first, level) })
    more.forEach((text, index) => {
      written.push(toMoreLine(toMoreKey(path, index + 1), text, exactness))
    })
  }
  provision.children.forEach((child, index) => {
    layOut(child, [...path, index], exactness, written)
  })
}

/** Chapters, supplements and tables have a line of their own; their text, where they have one, begins below. */
function layOutTitled(provision: Provision, path: readonly number[], exactness: Exactness): WrittenLine[] {
  const { label, heading, text } = provision
  const key = toOwnKey(path)
  const all = text === '' ? [] : text.split('\n')
  const level = exactness.get(key) ?? 0
  const mark = level > 0 ? readingMarks.heading : ''
  if (level < 2 || heading === null) {
    const below = all.map((line, index) => toMoreLine(toMoreKey(path, index), line, exactness))
    return [{ key, text: mark + toTitleLine(provision) }, ...below]
  }
  const [first = '', ...more] = all
  const below = more.map((line, index) => toMoreLine(toMoreKey(path, index + 1), line, exactness))
  return [{ key, text: mark + label }, { key: '', text: markWords('見出し', heading) + first }, ...below]
}

function hasTextBelow({ kind, label, heading }: Provision, level: number): boolean {
  if (kind === 'article') return heading !== null && level === 0 && !isNumberedAsArticle(label)
  return startsApart(kind)
}

/** 「1 目的」, where no 第N条 is written, has its heading behind the number. */
function isNumberedAsArticle(label: string): boolean {
  return label.startsWith('第')
}

function toMoreLine(key: string, text: string, exactness: Exactness): WrittenLine {
  return { key, text: exactness.has(key) ? readingMarks.text + text : text }
}

/** What a blank line stands before. */
function startsApart(kind: Provision['kind']): boolean {
  return kind !== 'paragraph' && kind !== 'item' && kind !== 'subitem'
}

/** A heading in brackets on the line above the number, unless it was misread there. */
function hasHeadingLine({ kind, label, heading }: Provision, level: number): boolean {
  if (heading === null || level >= 2) return false
  return kind === 'paragraph' || (kind === 'article' && isNumberedAsArticle(label))
}

/** 第1章 総則, 附則（令和2年3月1日訓令第3号）, 別表第1（第3条関係）, 様式第1号 点検票. */
function toTitleLine({ kind, label, heading }: Provision): string {
  if (heading === null) return label
  const isInBrackets =
    kind === 'supplement' || (kind === 'table' && /第.{1,8}条|関係|[、。]|.{41}/.test(heading))
  return isInBrackets ? `${label}（${heading}）` : `${label} ${heading}`
}

function toOwnLine(provision: Provision, first: string, level: number): string {
  const content = level > 0 ? toMarkedContent(provision, first, level) : toPlainContent(provision, first)
  return content === '' ? provision.label : `${provision.label} ${content}`
}

function toMarkedContent(provision: Provision, first: string, level: number): string {
  const { heading, term } = provision
  if (term !== null) return markWords('語', term) + first
  if (heading === null || hasHeadingLine(provision, level)) return readingMarks.text + first
  return markWords('見出し', heading) + first
}

function toPlainContent({ kind, heading, term }: Provision, first: string): string {
  if (term !== null) return toDefinition(term, first)
  if (heading === null || kind === 'article' || kind === 'paragraph') return first
  return heading + toGap(heading, first) + first
}

/** 「語」とは、…; 語：…; 語 …. */
function toDefinition(term: string, text: string): string {
  if (/^(?:[:：]|……)/.test(text)) return term + text
  return /^(?:とは|は、|…)/.test(text) ? `「${term}」${text}` : term + toGap(term, text) + text
}

/** A half-width space does not part two words of the Latin script. */
function toGap(words: string, text: string): string {
  if (text === '') return ''
  return /[A-Za-z0-9]$/.test(words) && /^[A-Za-z0-9]/.test(text) ? '　' : ' '
}
