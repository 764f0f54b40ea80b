import type { EditNode, EditTree } from '../editing/edit-tree.ts'
import { readLabel } from '../editing/number-label.ts'
import { listNodes, type PlacedNode } from '../editing/walk-tree.ts'
import { normalizeNumber } from '../walk-provisions.ts'

/** What is needed to find the provisions that references point at. Made once for a state of the text. */
export type ReferenceIndex = Readonly<{
  title: string
  placed: ReadonlyMap<string, PlacedNode>
  /** Articles of the main part in reading order. */
  articles: readonly EditNode[]
  /** An article of the main part by its number (`3.2`), and each one's place among them. */
  articleByNumber: ReadonlyMap<string, EditNode>
  articleAt: ReadonlyMap<string, number>
  divisions: readonly PlacedNode[]
  supplements: readonly EditNode[]
  tables: readonly EditNode[]
}>

export function buildReferenceIndex(tree: EditTree): ReferenceIndex {
  const all = listNodes(tree)
  const isMain = ({ ancestors }: PlacedNode) => ancestors.every(({ kind }) => kind !== 'supplement')
  const articles = all
    .filter((placed) => placed.node.kind === 'article' && isMain(placed))
    .map(({ node }) => node)
  return {
    title: tree.title,
    placed: new Map(all.map((placed) => [placed.node.id, placed])),
    articles,
    articleByNumber: mapNumbers(articles),
    articleAt: new Map(articles.map(({ id }, at) => [id, at])),
    divisions: all.filter(({ node }) => node.kind === 'chapter' || node.kind === 'section'),
    supplements: tree.nodes.filter(({ kind }) => kind === 'supplement'),
    tables: tree.nodes.filter(({ kind }) => kind === 'table'),
  }
}

/** The first article of each number; 第4条から第6条まで has three. */
function mapNumbers(articles: readonly EditNode[]): ReadonlyMap<string, EditNode> {
  const byNumber = new Map<string, EditNode>()
  for (const article of articles) {
    const read = readLabel(article.label)
    const [start = 0] = read?.numbers ?? []
    const keys =
      read === undefined
        ? []
        : read.width > 1
          ? Array.from({ length: Math.min(read.width, 500) }, (_, step) => String(start + step))
          : [read.numbers.join('.')]
    for (const key of keys) if (!byNumber.has(key)) byNumber.set(key, article)
  }
  return byNumber
}

/** The provisions of a row that carry a number; 第5条 is found in 第4条から第6条まで too. */
export function findNumbered(row: readonly EditNode[], numbers: readonly number[]): EditNode | undefined {
  return row.find(({ kind, label }) => {
    if (kind === 'paragraph' && label === '') return numbers.join() === '1'
    const read = readLabel(label)
    if (read === undefined) return false
    const [start = 0] = read.numbers
    const [wanted = 0] = numbers
    if (read.width > 1 && numbers.length === 1) return wanted >= start && wanted < start + read.width
    return read.numbers.join() === numbers.join()
  })
}

/** 別表第１ and 別表第1 are one, and so are 別表1 and 別表第1. */
export function findTable(index: ReferenceIndex, words: string): EditNode | undefined {
  const key = toTableKey(words)
  const exact = index.tables.find(({ label }) => toTableKey(label) === key)
  return exact ?? (key === '別表' && index.tables.length === 1 ? index.tables[0] : undefined)
}

function toTableKey(label: string): string {
  return normalizeNumber(label).replaceAll('第', '').replace(/号$/, '')
}

/** The paragraphs of an article or 附則. */
export function listParagraphs(host: EditNode | undefined): readonly EditNode[] {
  return host?.children.filter(({ kind }) => kind === 'paragraph') ?? []
}

export function listItems(host: EditNode | undefined): readonly EditNode[] {
  return host?.children.filter(({ kind }) => kind === 'item') ?? []
}
