import { Link } from '@tanstack/react-router'
import type { Coverage } from '../../../shared/contract/coverage.ts'
import {
  toMeasureNumberText,
  toMeasureResultLabel,
  toMeasureStateLabel,
} from '../../../shared/domain/measure/measure-state.ts'
import { toPercentText } from '../../../shared/domain/report/figures.ts'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'

type Cell = Coverage['rows'][number]['cells'][number]
export type OpenedCell = Readonly<{ name: string; cell: Cell }>

/** The questions and measures of a cell, each with its result of the year. */
export function CellDialog({ opened, onClose }: Readonly<{ opened: OpenedCell; onClose: () => void }>) {
  const { name, cell } = opened
  return (
    <Dialog
      title={`${name}の設問と対策`}
      width="wide"
      isOpen
      onClose={onClose}
      buttons={<Button onPress={onClose}>閉じる</Button>}
    >
      <h3 className="font-bold">対策（{cell.measures.length}件）</h3>
      <Measures measures={cell.measures} />
      <h3 className="mt-4 font-bold">設問（{cell.questions.length}問）</h3>
      <Questions questions={cell.questions} />
    </Dialog>
  )
}

function Measures({ measures }: Readonly<{ measures: Cell['measures'] }>) {
  if (measures.length === 0) return <p>対策はありません。「対策」の画面で加えられます。</p>
  return (
    <ul className="divide-y divide-solid-gray-200">
      {measures.map(({ id, number, title, state, result }) => (
        <li key={id} className="flex gap-x-4 py-1.5">
          <Link
            to="/measures/$measureId"
            params={{ measureId: id }}
            className="min-w-0 flex-1 text-key-900 underline"
          >
            {toMeasureNumberText(number)}　{title}
          </Link>
          <span>{toMeasureStateLabel(state)}</span>
          <span className="w-36">{result === null ? '未確認' : toMeasureResultLabel(result)}</span>
        </li>
      ))}
    </ul>
  )
}

function Questions({ questions }: Readonly<{ questions: Cell['questions'] }>) {
  if (questions.length === 0) return <p>設問はありません。「設問集」の画面で加えられます。</p>
  return (
    <ul className="divide-y divide-solid-gray-200">
      {questions.map(({ audience, code, text, rate }) => (
        <li key={`${audience} ${code}`} className="flex gap-x-4 py-1.5">
          <span className="min-w-0 flex-1">
            <b>{code}</b>　{text}
          </span>
          <span className="w-20 text-right tabular-nums">
            {rate === null ? '結果なし' : toPercentText(rate)}
          </span>
        </li>
      ))}
    </ul>
  )
}
