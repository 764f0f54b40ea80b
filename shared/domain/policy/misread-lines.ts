import { readPolicyText } from './parse-policy-text.ts'
import type { PolicyWarning, PolicyWarningCode } from './policy-warning.ts'
import type { Provision } from './provision.ts'
import type { ProvisionDraft } from './provision-draft.ts'
import {
  type PolicyTree,
  titleKey,
  toMoreKey,
  toOwnKey,
  toPreambleKey,
  type WrittenLine,
} from './written-lines.ts'

/** A provision as read, and the key of the provision it is below. */
type ReadProvision = Readonly<{ provision: Provision; parentKey: string }>

type Reading = Readonly<{
  /** What was read on the line with this key. */
  provisions: ReadonlyMap<string, ReadProvision>
  /** Keys of lines of text that were left out or joined to the line before. */
  lost: ReadonlySet<string>
}>

/** The keys of the written lines that are read otherwise than the tree means them. */
export function listMisread(tree: PolicyTree, lines: readonly WrittenLine[], text: string): string[] {
  const keys = listKeys(lines)
  const { parsed, drafts } = readPolicyText(text)
  const provisions = new Map<string, ReadProvision>()
  collect(drafts, parsed.provisions, '', { keys, provisions })
  const reading = { provisions, lost: listLost(parsed.warnings, keys) }
  const found = [...listMisreadTop(tree, parsed)]
  tree.provisions.forEach((provision, index) => {
    compare(provision, [index], reading, found)
  })
  return Array.from(new Set(found))
}

/** The key of each line, by the number of the line in the text; the blank lines at the start are not written. */
function listKeys(lines: readonly WrittenLine[]): readonly string[] {
  const start = lines.findIndex(({ text }) => text !== '')
  return lines.slice(Math.max(0, start)).map(({ key }) => key)
}

function collect(
  drafts: readonly ProvisionDraft[],
  provisions: readonly Provision[],
  parentKey: string,
  into: { keys: readonly string[]; provisions: Map<string, ReadProvision> },
): void {
  drafts.forEach((draft, index) => {
    const provision = provisions[index]
    if (provision === undefined) return
    const key = into.keys[draft.line - 1] ?? ''
    into.provisions.set(key, { provision, parentKey })
    collect(draft.children, provision.children, key, into)
  })
}

const losing: readonly PolicyWarningCode[] = ['tableOfContents', 'pageNumber', 'webPageNoise', 'joinedLine']

function listLost(warnings: readonly PolicyWarning[], keys: readonly string[]): ReadonlySet<string> {
  return new Set(warnings.filter(({ code }) => losing.includes(code)).map(({ line }) => keys[line - 1] ?? ''))
}

function listMisreadTop(tree: PolicyTree, parsed: PolicyTree): string[] {
  const isPreambleSame =
    tree.preamble.length === parsed.preamble.length &&
    tree.preamble.every((line, index) => line === parsed.preamble[index])
  if (tree.title === parsed.title && isPreambleSame) return []
  return [titleKey, ...tree.preamble.map((_, index) => toPreambleKey(index))]
}

function compare(provision: Provision, path: readonly number[], reading: Reading, found: string[]): void {
  const key = toOwnKey(path)
  const read = reading.provisions.get(key)
  if (
    read === undefined ||
    !isSameOwn(provision, read.provision) ||
    read.parentKey !== toOwnKey(path.slice(0, -1))
  )
    found.push(key)
  if (provision.text !== read?.provision.text) found.push(...listMisreadLines(provision, path, reading))
  provision.children.forEach((child, index) => {
    compare(child, [...path, index], reading, found)
  })
}

function isSameOwn(wanted: Provision, read: Provision): boolean {
  return (
    wanted.kind === read.kind &&
    wanted.label === read.label &&
    wanted.heading === read.heading &&
    wanted.term === read.term &&
    wanted.text.split('\n', 1)[0] === read.text.split('\n', 1)[0]
  )
}

/** The lines of its text that opened something, were left out or joined; all of them, and the first, where none stands out. */
function listMisreadLines({ text }: Provision, path: readonly number[], reading: Reading): string[] {
  const all = text.split('\n').map((_, index) => toMoreKey(path, index))
  const standingOut = all.filter((key) => reading.provisions.has(key) || reading.lost.has(key))
  return standingOut.length > 0 ? standingOut : [toOwnKey(path), ...all]
}
