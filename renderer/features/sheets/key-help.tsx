import { answerChoices } from '../../../shared/domain/inspection/answer-choice.ts'
import { choiceWords } from '../../components/choice-words.ts'

/** The keys, in one line that can be opened: nobody needs them, everybody may have them. */
export function KeyHelp() {
  return (
    <details className="mb-4">
      <summary className="text-link w-fit">キーボードだけで答えるには</summary>
      <div className="card mt-2 grid gap-x-6 gap-y-1 p-4 grid-cols-[repeat(auto-fit,minmax(min(16rem,100%),1fr))]">
        <p>
          設問を選んだ状態で、数字キーを押します。
          {answerChoices.map((choice) => (
            <span key={choice} className="mr-3 inline-block">
              <Key>{choiceWords[choice].key}</Key>
              {choiceWords[choice].label}
            </span>
          ))}
        </p>
        <ul>
          <li>
            <Key>Enter</Key>次の設問へ　<Key>Shift</Key>＋<Key>Enter</Key>前の設問へ
          </li>
          <li>
            <Key>Tab</Key>記入欄へ　<Key>↑</Key>
            <Key>↓</Key>答えを選び直す
          </li>
        </ul>
      </div>
    </details>
  )
}

function Key({ children }: Readonly<{ children: string }>) {
  return (
    <kbd className="mx-1 inline-block rounded-4 border border-solid-gray-536 bg-solid-gray-50 px-1.5 font-sans text-[0.9375rem]">
      {children}
    </kbd>
  )
}
