/** Fewer people than this could be told from one another. */
export const smallestPublicGroup = 3

/** Where what one person answered is counted: in a row of one published table and in a row of another. */
export type Link = Readonly<{ row: string; column: string }>

/**
 * The links whose answers could be worked out from published sums for fewer than three people. Taking rows of one table
 * from rows of another leaves what links them; that is enough people only where row and column of every link still hang
 * together, through whatever other links, without any two of the people.
 */
export function findLeaks(people: readonly (readonly Link[])[]): Link[] {
  const counts = countLinks(people)
  const isRare = (link: Link) => (counts.get(toKey(link))?.count ?? 0) < smallestPublicGroup
  const suspects = people.filter((links) => links.some(isRare))
  const leaks = new Map<string, Link>()
  for (const [index, one] of suspects.entries()) {
    for (const taken of [[one], ...suspects.slice(index + 1).map((other) => [one, other])]) {
      for (const link of listParted(counts, taken)) leaks.set(toKey(link), link)
    }
  }
  return [...leaks.values()]
}

type Counted = ReadonlyMap<string, { readonly link: Link; readonly count: number }>

function countLinks(people: readonly (readonly Link[])[]): Counted {
  const counts = new Map<string, { link: Link; count: number }>()
  for (const links of people) {
    for (const [key, link] of toUnique(links)) {
      const counted = counts.get(key) ?? { link, count: 0 }
      counts.set(key, { link, count: counted.count + 1 })
    }
  }
  return counts
}

/** The links of the taken whose two ends fall apart when nobody but them is gone. */
function listParted(counts: Counted, taken: readonly (readonly Link[])[]): Link[] {
  const gone = new Map<string, number>()
  for (const links of taken) for (const [key] of toUnique(links)) gone.set(key, (gone.get(key) ?? 0) + 1)
  const findRoot = joinEnds(
    [...counts].flatMap(([key, { link, count }]) => (count > (gone.get(key) ?? 0) ? link : [])),
  )
  return [...gone.keys()].flatMap((key) => {
    const link = counts.get(key)?.link
    return link === undefined || findRoot(toRowNode(link)) === findRoot(toColumnNode(link)) ? [] : link
  })
}

/** Joins rows and columns that share a link; what is found for two of them is one and the same where they hang together. */
function joinEnds(links: readonly Link[]): (node: string) => string {
  const parents = new Map<string, string>()
  const findRoot = (node: string): string => {
    const parent = parents.get(node)
    if (parent === undefined || parent === node) return node
    const root = findRoot(parent)
    parents.set(node, root)
    return root
  }
  for (const link of links) parents.set(findRoot(toRowNode(link)), findRoot(toColumnNode(link)))
  return findRoot
}

function toUnique(links: readonly Link[]): ReadonlyMap<string, Link> {
  return new Map(links.map((link) => [toKey(link), link]))
}

function toKey({ row, column }: Link): string {
  return `${row}\n${column}`
}

function toRowNode({ row }: Link): string {
  return `row ${row}`
}

function toColumnNode({ column }: Link): string {
  return `column ${column}`
}
