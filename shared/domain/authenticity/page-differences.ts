import { findTextDifference } from './text-difference.ts'

/** A page whose words are not those of the issued report; an empty text is a page that is not there or has no words. */
export type PageDifference = { readonly page: number; readonly found: string; readonly expected: string }

/** What two files say on each page, blank space aside; null is a page that could not be read. */
type Pages = readonly (string | null)[]

/** Compares page by page and gives, for each page that differs, the words from where they differ. */
export function comparePages(found: Pages, expected: Pages): readonly PageDifference[] {
  const count = Math.max(found.length, expected.length)
  return Array.from({ length: count }, (_, index) => index).flatMap((index) => {
    const [one, other] = [toWords(found[index]), toWords(expected[index])]
    const difference = findTextDifference(one, other)
    return difference ? [{ page: index + 1, ...difference }] : []
  })
}

/** How many pages say the same, by which the issued report a file was made from is told from others. */
export function countSamePages(found: Pages, expected: Pages): number {
  return (
    Math.min(found.length, expected.length) -
    comparePages(found, expected).filter(({ page }) => page <= Math.min(found.length, expected.length)).length
  )
}

function toWords(page: string | null | undefined): string {
  return (page ?? '').replace(/\s/gu, '')
}
