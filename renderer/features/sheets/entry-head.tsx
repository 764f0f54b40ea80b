import { answerChoices } from '../../../shared/domain/inspection/answer-choice.ts'
import { sheetBoxes } from '../../../shared/domain/report/inspection-sheets-model.ts'
import { choiceWords } from '../../components/choice-words.ts'
import { useValue, type ValueStore } from '../../components/value-store.ts'

type Props = Readonly<{
  hasNotes: boolean
  /** Why the last key did nothing; empty while all is well. */
  hint: ValueStore<string>
}>

/** What the keys do, or why the last one did nothing, and the words over the boxes in the paper's order. */
export function EntryHead({ hasNotes, hint }: Props) {
  const problem = useValue(hint)
  return (
    <div>
      <p role="alert" className="font-bold text-error-2">
        {problem}
      </p>
      {problem === '' && <KeyWords hasNotes={hasNotes} />}
      <div
        aria-hidden
        className="mt-2 hidden items-end justify-end gap-3 rounded-t-8 border-2 border-b-0 border-solid-gray-420 bg-solid-gray-100 py-1 pr-8 pl-3 text-[0.8125rem] leading-130 font-bold @4xl/frame:flex"
      >
        <span className="w-12">番号</span>
        <span className="flex-1">設問</span>
        <span className="flex items-center gap-1 text-center">
          {sheetBoxes.map(({ choice, word }) => (
            <span key={choice} className="w-11 whitespace-pre-line">
              {word}
            </span>
          ))}
        </span>
        {hasNotes && <span className="w-20 self-center text-center">備考</span>}
      </div>
      <p className="text-[0.9375rem] @4xl/frame:sr-only">
        {answerChoices.map((choice) => `${choiceWords[choice].key} ${choiceWords[choice].label}`).join('　')}
      </p>
    </div>
  )
}

function KeyWords({ hasNotes }: Pick<Props, 'hasNotes'>) {
  return (
    <p className="text-[0.9375rem] leading-[1.6rem]">
      数字を押すと、次の設問へ進みます。<b>Backspace</b> か <b>↑</b> で一つ戻り、押し直します。
      {hasNotes && (
        <>
          <b>＋</b> で、いま答えた設問の備考を書けます。
        </>
      )}
      <b>End</b> で入力のまとめへ移ります。
    </p>
  )
}
