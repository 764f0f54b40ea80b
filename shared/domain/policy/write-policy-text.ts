import { listMisread } from './misread-lines.ts'
import { layOutPolicy, type PolicyTree, type WrittenLine } from './written-lines.ts'

/** One round finds what was misread, the next what only shows when that is mended; more rounds mend no more. */
const maxRounds = 6

/**
 * Writes a policy tree as plain text in the usual style, so that reading it gives the tree again. A line that would
 * be read otherwise, such as a line of text that begins like an article, carries a reading mark (reading-marks.ts);
 * what no mark can say is named by findUnwritable.
 */
export function writePolicyText(tree: PolicyTree): string {
  const exactness = new Map<string, number>()
  let lines = layOutPolicy(tree, exactness)
  for (let round = 0; round < maxRounds; round += 1) {
    const misread = listMisread(tree, lines, toText(lines))
    const more = misread.filter((key) => (exactness.get(key) ?? 0) < 2)
    if (more.length === 0) break
    for (const key of more) exactness.set(key, (exactness.get(key) ?? 0) + 1)
    lines = layOutPolicy(tree, exactness)
  }
  return toText(lines)
}

function toText(lines: readonly WrittenLine[]): string {
  const text = lines.map((line) => line.text).join('\n')
  return text === '' ? '' : `${text.replace(/^\n+/, '')}\n`
}
