import { parsePolicyText } from '../../../shared/domain/policy/parse-policy-text.ts'
import type { Provision } from '../../../shared/domain/policy/provision.ts'

/** A tree as an outline: kind, label, heading, term and text of each provision, indented. */
function outline(provisions: readonly Provision[], indent = ''): string[] {
  return provisions.flatMap(({ kind, label, heading, term, text, children }) => [
    indent +
      [kind, label, heading === null ? '' : `<${heading}>`, term === null ? '' : `[${term}]`, text]
        .filter((part) => part !== '')
        .join(' '),
    ...outline(children, `${indent}  `),
  ])
}

/** The outline of the text that these lines make. */
export const readOutline = (...lines: string[]) => outline(parsePolicyText(lines.join('\n')).provisions)
/** The warnings of the text that these lines make, as `line code`. */
export const listCodes = (...lines: string[]) =>
  parsePolicyText(lines.join('\n')).warnings.map(({ line, code }) => `${line} ${code}`)
