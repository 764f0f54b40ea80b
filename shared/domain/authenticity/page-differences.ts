import { findWordsDifference } from './text-difference.ts'

/** A page whose words are not those of the issued report; an empty text is a page that is not there or has no words. */
export type PageDifference = { readonly page: number; readonly found: string; readonly expected: string }

/** What a file says on each page; null is a page that could not be read. */
type Pages = readonly (string | null)[]

/** Compares page by page, blank space aside, and gives for each page that differs the words from where they differ. */
export function comparePages(found: Pages, expected: Pages): readonly PageDifference[] {
  const count = Math.max(found.length, expected.length)
  return Array.from({ length: count }, (_, index) => index).flatMap((index) => {
    const difference = findWordsDifference(found[index] ?? '', expected[index] ?? '')
    return difference ? [{ page: index + 1, ...difference }] : []
  })
}

/** How many pages say the same, by which the issued report a file was made from is told from others. */
export function countSamePages(found: Pages, expected: Pages): number {
  const both = Math.min(found.length, expected.length)
  return both - comparePages(found.slice(0, both), expected.slice(0, both)).length
}
