import type { MeasureCategory } from '../../shared/domain/checklist/category.ts'
import { toCategoryLabel } from '../../shared/domain/checklist/category-label.ts'
import type { ComparedPart } from '../../shared/domain/inspection/roll-over.ts'

type Fields = Readonly<{
  text: string
  guidance: string
  category: MeasureCategory
  provisions: readonly string[]
  ordinanceItem: number
}>

type Props = Readonly<{
  /** What to call the state before: 前年度, 前の版. */
  beforeWord: string
  parts: readonly ComparedPart[]
  before: Fields
  after: Fields
  /** The wording after stands beside already, so that of it only the one before is shown. */
  isTextShown?: boolean
}>

const partWords: Readonly<Record<ComparedPart, string>> = {
  text: '設問文',
  guidance: '説明',
  category: '分類',
  provisions: '条項',
  ordinanceItem: '号',
}

/** What changed of a question, part by part, with how it was and how it is. */
export function QuestionChanges({ beforeWord, parts, before, after, isTextShown = false }: Props) {
  return (
    <span className="block text-[0.9375rem] text-solid-gray-700">
      {parts.map((part) => (
        <span key={part} className="block">
          <b>{partWords[part]}</b>　{beforeWord}：{toWords(part, before)}
          {!(part === 'text' && isTextShown) && (
            <>
              {' '}
              → <ins className="no-underline">{toWords(part, after)}</ins>
            </>
          )}
        </span>
      ))}
    </span>
  )
}

function toWords(part: ComparedPart, fields: Fields): string {
  switch (part) {
    case 'category':
      return toCategoryLabel(fields.category)
    case 'provisions':
      return fields.provisions.join('、')
    case 'ordinanceItem':
      return `第${fields.ordinanceItem}号`
    default:
      return fields[part] === '' ? '（なし）' : fields[part]
  }
}
