import type { Coverage } from '../../../shared/contract/coverage.ts'
import { toMarkWords } from '../../../shared/domain/coverage/coverage-words.ts'
import { toPercentText } from '../../../shared/domain/report/figures.ts'

type Props = Readonly<{
  counted: Coverage['total']
  /** What the cell is about, read aloud before its figures. */
  name: string
  onOpen?: () => void
}>

/** The figures of a cell; one that holds something is a button that shows what. */
export function CellFigures({ counted, name, onOpen }: Props) {
  const isEmpty = counted.questionCount === 0 && counted.measureCount === 0
  if (isEmpty && counted.marks.length === 0)
    return <span className="block px-2 py-1 text-center text-solid-gray-700">―</span>
  const content = <Figures counted={counted} isEmpty={isEmpty} />
  if (onOpen === undefined || isEmpty) return <span className="block px-2 py-1">{content}</span>
  return (
    <button
      type="button"
      onClick={onOpen}
      className="focus-inside block h-full w-full cursor-pointer px-2 py-1 text-left hover:bg-key-50"
    >
      <span className="sr-only">{name}の中身を見る。</span>
      {content}
    </button>
  )
}

function Figures({ counted, isEmpty }: Readonly<{ counted: Coverage['total']; isEmpty: boolean }>) {
  const { questionCount, measureCount, rate, checkedCount, keptCount, marks } = counted
  return (
    <>
      {!isEmpty && (
        <span className="block">
          設問 <b>{questionCount}</b>
        </span>
      )}
      {questionCount > 0 && <span className="block">点検 {toPercentText(rate)}</span>}
      {!isEmpty && (
        <span className="block">
          対策 <b>{measureCount}</b>
        </span>
      )}
      {measureCount > 0 && (
        <>
          <span className="block">
            確認 {checkedCount}／{measureCount}
          </span>
          <span className="block">実施 {keptCount}</span>
        </>
      )}
      {marks.map((mark) => (
        <b
          key={mark}
          className="mt-0.5 block w-fit rounded-4 border border-error-2 bg-white px-1 text-[0.8125rem] text-error-2"
        >
          {toMarkWords(mark)}
        </b>
      ))}
    </>
  )
}
