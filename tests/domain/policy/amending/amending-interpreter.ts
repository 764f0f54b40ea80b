import type { AmendingLine } from '../../../../shared/domain/policy/amending/amending-line.ts'

/** The articles of a text by their numbers, in order: what a clerk has before him who follows the sentences. */
export type Articles = [label: string, text: string][]

/**
 * Does to the articles what the sentences say, one after the other, as a clerk would. Throws where a sentence speaks
 * of a number that is not there, quotes words that are not there or are there twice, or gives a number that is taken.
 */
export function followSentences(articles: Articles, lines: readonly AmendingLine[]): Articles {
  let state = [...articles]
  for (const [index, { kind, text }] of lines.entries()) {
    if (kind !== 'sentence') continue
    const end = lines.findIndex((line, place) => place > index && line.kind !== 'body')
    const body = lines.slice(index + 1, end < 0 ? lines.length : end)
    state = followSentence(state, text, body)
  }
  return state
}

const act =
  /(第\d+条|同条)(?:中((?:「[^」]*」(?:を「[^」]*」に|の次に「[^」]*」を|を)、?)+)(改め|加え|削)|を(第\d+条)と|から(第\d+条)までを(\d+)条ずつ繰り(下|上)げ|を(削)|(の次|の前)に次の(\d+)条を加え|を(次のように)改め)/g

function followSentence(articles: Articles, sentence: string, body: readonly AmendingLine[]): Articles {
  let state = articles
  let last = ''
  // several verbs on one article: 「A」を「B」に改め、「C」を削り
  const text = sentence.replace(/(改め|加え|削り)、(?=「)/g, '$1、同条中')
  for (const match of text.matchAll(act)) {
    const label = match[1] === '同条' ? last : (match[1] ?? '')
    const [, , edits, , become, upTo, by, direction, removed, side, , anew] = match
    last = label
    if (edits) state = state.map(([one, words]) => [one, one === label ? edit(words, edits) : words])
    else if (become) {
      state = relabel(state, [[label, become]])
      last = become
    } else if (upTo) state = shift(state, label, upTo, Number(by) * (direction === '下' ? 1 : -1))
    else if (removed) state = without(state, label)
    else if (side)
      state = insert(state, indexOf(state, label) + (side === 'の次' ? 1 : 0), readArticles(body))
    else if (anew) state = replace(state, label, readArticles(body))
  }
  return state
}

function indexOf(articles: Articles, label: string): number {
  const index = articles.findIndex(([one]) => one === label)
  if (index < 0) throw new Error(`${label} is not there`)
  return index
}

function edit(words: string, edits: string): string {
  let edited = words
  const pattern = /「([^」]*)」(?:を「([^」]*)」に|の次に「([^」]*)」を|を)/g
  for (const [, quoted = '', fresh, added] of edits.matchAll(pattern)) {
    if (words.split(quoted).length !== 2) throw new Error(`「${quoted}」 is not there once in ${words}`)
    edited = edited.replace(quoted, added === undefined ? (fresh ?? '') : quoted + added)
  }
  return edited
}

function relabel(articles: Articles, pairs: readonly [string, string][]): Articles {
  let state = articles
  for (const [from, to] of pairs) {
    if (state.some(([one]) => one === to)) throw new Error(`${to} is taken`)
    const index = indexOf(state, from)
    state = state.map(([one, words], place) => [place === index ? to : one, words])
  }
  return state
}

function shift(articles: Articles, from: string, upTo: string, by: number): Articles {
  const number = (label: string): number => Number(/\d+/.exec(label)?.[0])
  const numbers = Array.from({ length: number(upTo) - number(from) + 1 }, (_, index) => number(from) + index)
  const ordered = by > 0 ? numbers.toReversed() : numbers
  return relabel(
    articles,
    ordered.map((one) => [`第${one}条`, `第${one + by}条`]),
  )
}

function without(articles: Articles, label: string): Articles {
  indexOf(articles, label)
  return articles.filter(([one]) => one !== label)
}

function insert(articles: Articles, index: number, added: Articles): Articles {
  const taken = added.find(([label]) => articles.some(([one]) => one === label))
  if (taken) throw new Error(`${taken[0]} is taken`)
  if (added.length === 0) throw new Error('nothing is added')
  return [...articles.slice(0, index), ...added, ...articles.slice(index)]
}

function replace(articles: Articles, label: string, [article]: Articles): Articles {
  const index = indexOf(articles, label)
  return articles.map((one, place) => (place === index && article ? article : one))
}

function readArticles(body: readonly AmendingLine[]): Articles {
  return body.map(({ text }) => {
    const [, label = '', words = ''] = /^(第\d+条)　(.*)$/.exec(text) ?? []
    return [label, words]
  })
}
