import type { Sheet } from '../../../shared/contract/sheets.ts'
import { isRemarkable } from '../../../shared/domain/inspection/confirmation.ts'
import { choiceWords } from '../../components/choice-words.ts'

type Line = Readonly<{
  id: string
  code: string
  text: string
  choice: string
  note: string
  isRemarkable: boolean
}>

/** The answers of a sheet: those to look at first, then all of them in their order. */
export function AnswersToConfirm({ sheet }: Readonly<{ sheet: Sheet }>) {
  const lines = toLines(sheet)
  const remarkable = lines.filter((line) => line.isRemarkable)
  return (
    <div className="space-y-8">
      <section>
        <h2 className="mb-2 text-[1.25rem]">見るところ（{remarkable.length}問）</h2>
        {remarkable.length === 0 ? (
          <p>「できている」と「該当なし」だけで、備考もありません。</p>
        ) : (
          <AnswerTable caption="見るところ" lines={remarkable} />
        )}
      </section>
      <section>
        <h2 className="mb-2 text-[1.25rem]">すべての回答（{lines.length}問）</h2>
        <AnswerTable caption="すべての回答" lines={lines} />
      </section>
    </div>
  )
}

function AnswerTable({ caption, lines }: Readonly<{ caption: string; lines: readonly Line[] }>) {
  return (
    <table className="w-full border-collapse bg-white">
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr className="border-b-2 border-solid-gray-420 text-left">
          <th className="w-16 px-3 py-2">番号</th>
          <th className="px-3 py-2">設問</th>
          <th className="w-40 px-3 py-2">回答</th>
          <th className="w-[30%] px-3 py-2">備考</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.id} className="border-b border-solid-gray-300 align-top">
            <th scope="row" className="px-3 py-2 text-left font-normal">
              {line.code}
            </th>
            <td className="px-3 py-2">{line.text}</td>
            <td className={line.isRemarkable ? 'px-3 py-2 font-bold' : 'px-3 py-2'}>{line.choice}</td>
            <td className="px-3 py-2 break-words whitespace-pre-wrap">{line.note}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function toLines({ questions, answers }: Sheet): readonly Line[] {
  const byQuestion = new Map(answers.map((answer) => [answer.questionId, answer]))
  return questions.map(({ id, code, text }) => {
    const { choice, note } = byQuestion.get(id) ?? { choice: null, note: '' }
    const words = choice === null ? '未回答' : `${choiceWords[choice].key} ${choiceWords[choice].label}`
    return { id, code, text, choice: words, note, isRemarkable: isRemarkable({ choice, note }) }
  })
}
