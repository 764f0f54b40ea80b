import { joinSide } from '../comparison/compare-text.ts'
import type { ComparedProvision } from '../comparison/comparison.ts'
import type { AmendingLine } from './amending-line.ts'

/** A provision as it stands in the new text, line by line as it is printed there. */
export function listNewText(provision: ComparedProvision, number = ''): AmendingLine[] {
  const { kind, after, children } = provision
  const label = after?.label ?? ''
  const heading = joinSide(provision.heading ?? [], 'after')
  const text = joinSide(provision.body, 'after')
  const inner = (own: string): AmendingLine[] =>
    children.filter((child) => child.after !== null).flatMap((child) => listNewText(child, own))
  switch (kind) {
    case 'article': {
      const caption = heading === '' ? [] : [toLine(1, `（${heading}）`)]
      const [first] = children
      const isBare = first?.after?.label !== ''
      return [...caption, ...(isBare ? [toLine(0, label)] : []), ...inner(label)]
    }
    case 'chapter':
    case 'section':
      return [toLine(3, [label, heading].filter((part) => part !== '').join('　'))]
    case 'supplement':
      return [toLine(3, `${label === '附則' ? '附　則' : label}${toBrackets(heading)}`), ...inner('')]
    case 'table':
      return [toLine(0, `${label}${toBrackets(heading)}`), ...text.split('\n').map((line) => toLine(0, line))]
    case 'paragraph':
      return [
        ...(heading === '' ? [] : [toLine(1, `（${heading}）`)]),
        ...toTextLines(label === '' && number === '' ? 1 : 0, [label || number, text]),
        ...inner(''),
      ]
    case 'item':
      return [...toTextLines(1, [label, text]), ...inner('')]
    default:
      return [...toTextLines(2, [label, text]), ...inner('')]
  }
}

function toBrackets(heading: string): string {
  return heading === '' ? '' : `（${heading}）`
}

function toTextLines(indent: number, parts: readonly string[]): AmendingLine[] {
  const text = parts.filter((part) => part !== '').join('　')
  return text === '' ? [] : text.split('\n').map((line) => toLine(indent, line))
}

function toLine(indent: number, text: string): AmendingLine {
  return { kind: 'body', text, indent }
}
