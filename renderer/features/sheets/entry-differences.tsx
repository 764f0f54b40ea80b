import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { AnswerChoice } from '../../../shared/domain/inspection/answer-choice.ts'
import { Button } from '../../components/button.tsx'
import { choiceWords } from '../../components/choice-words.ts'
import { messageOf } from '../../components/messages.ts'
import { Notice, ProblemText } from '../../components/notice.tsx'
import { RadioGroup } from '../../components/radio-group.tsx'
import type { QuestionId } from './answer-draft.ts'
import type { AnswerStore } from './answer-store.ts'
import type { Answering } from './answering.ts'
import { entryEndId } from './entry-keypad.tsx'
import { sheetMessages } from './messages.ts'

type Props = Readonly<{ answering: Answering; second: AnswerStore; onSettled: () => Promise<void> }>
type Difference = Readonly<{
  id: QuestionId
  code: string
  text: string
  first: AnswerChoice
  second: AnswerChoice
}>

/** The questions typed differently the second time; the paper decides which stands. */
export function EntryDifferences({ answering, second, onSettled }: Props) {
  const [differences] = useState(() => listDifferences(answering, second))
  const [kept, setKept] = useState<ReadonlyMap<QuestionId, 'first' | 'second'>>(new Map())
  const settling = useMutation({
    mutationFn: async () => {
      for (const difference of differences) {
        const choice = difference[kept.get(difference.id) ?? 'first']
        if (choice !== difference.first) answering.choose(difference.id, choice)
      }
      await onSettled()
    },
  })
  return (
    <section id={entryEndId} tabIndex={-1} aria-label="照合の結果" className="card space-y-4 p-5">
      <h2 className="text-[1.25rem]">照合の結果</h2>
      {differences.length === 0 ? (
        <Notice tone="success">二度の入力は、すべて同じでした。</Notice>
      ) : (
        <p>
          <b>{differences.length}問</b>が違いました。紙を見て、正しいほうを選んでください。
        </p>
      )}
      {differences.map(({ id, code, text, first, second: other }) => (
        <RadioGroup
          key={id}
          label={`${code} ${text}`}
          isHorizontal
          value={kept.get(id) ?? null}
          onChange={(which) => setKept(new Map(kept).set(id, which))}
          choices={[
            {
              value: 'first' as const,
              label: `一度目：${choiceWords[first].key} ${choiceWords[first].label}`,
            },
            {
              value: 'second' as const,
              label: `二度目：${choiceWords[other].key} ${choiceWords[other].label}`,
            },
          ]}
        />
      ))}
      <ProblemText text={settling.isError ? messageOf(settling.error, sheetMessages) : undefined} />
      <Button
        isDisabled={differences.some(({ id }) => !kept.has(id))}
        isPending={settling.isPending}
        onPress={() => settling.mutate()}
      >
        この内容で決める
      </Button>
    </section>
  )
}

function listDifferences({ answers, sheet }: Answering, second: AnswerStore): readonly Difference[] {
  return sheet.questions.flatMap(({ id, code, text }) => {
    const [first, other] = [answers.get(id).choice, second.get(id).choice]
    if (first === null || other === null || first === other) return []
    return [{ id, code, text, first, second: other }]
  })
}
