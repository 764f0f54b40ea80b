/** Works through the items, up to `count` at once. After a failure no further item is begun, and it is thrown. */
export async function forEachAtOnce<Item>(
  items: Iterable<Item>,
  count: number,
  work: (item: Item) => Promise<void>,
): Promise<void> {
  const left = items[Symbol.iterator]()
  const failures: unknown[] = []
  const workThrough = async () => {
    for (let next = left.next(); !next.done && failures.length === 0; next = left.next()) {
      await work(next.value).catch((error: unknown) => failures.push(error))
    }
  }
  await Promise.all(Array.from({ length: count }, workThrough))
  if (failures.length > 0) throw failures[0]
}
