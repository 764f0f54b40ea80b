import type { ParsedPolicy, Provision } from '../../shared/domain/policy/provision.ts'

/** The provisions as an indented list for reading, with the warnings behind them. */
export function toPolicyOutline(policy: ParsedPolicy): string {
  const { title, preamble, provisions, warnings } = policy
  return [
    title ?? '（題名なし）',
    ...preamble,
    ...provisions.flatMap((provision) => toLines(provision, 0)),
    ...(warnings.length === 0 ? [] : ['', `確かめてほしい所が${warnings.length}件あります。`]),
    ...warnings.map(({ line, code, message }) => `  ${line}行目［${code}］: ${message}`),
    '',
  ].join('\n')
}

function toLines(provision: Provision, depth: number): string[] {
  const { label, heading, term, text, children } = provision
  const indent = '  '.repeat(depth)
  const [first = '', ...rest] = text.split('\n')
  const head = `${label}${heading === null ? '' : `（${heading}）`}${term === null ? '' : ` ${term}`}`
  return [
    `${indent}${[head, first].filter((part) => part !== '').join('　')}`,
    ...rest.map((line) => `${indent}  ${line}`),
    ...children.flatMap((child) => toLines(child, depth + 1)),
  ]
}
