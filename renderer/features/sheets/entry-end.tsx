import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useSyncExternalStore } from 'react'
import { answerChoices } from '../../../shared/domain/inspection/answer-choice.ts'
import { api, client } from '../../api/client.ts'
import { Button } from '../../components/button.tsx'
import { choiceWords } from '../../components/choice-words.ts'
import { messageOf } from '../../components/messages.ts'
import { Notice, ProblemText } from '../../components/notice.tsx'
import { TextArea } from '../../components/text-area.tsx'
import { missingOf, type QuestionId } from './answer-draft.ts'
import type { Answering } from './answering.ts'
import { entryEndId } from './entry-keypad.tsx'
import { sheetMessages } from './messages.ts'

/** What is kept as the note where the paper has none, so that its absence is on record. */
export const noNoteOnPaper = '紙に記入なし'

type Props = Readonly<{
  answering: Answering
  isCompared: boolean
  onSecondPass: () => void
  onSubmitted: () => void
}>

/** After the last key: what is still missing, a second pass where wanted, and handing the sheet in. */
export function EntryEnd({ answering, isCompared, onSecondPass, onSubmitted }: Props) {
  const queries = useQueryClient()
  const { questions, summary } = answering.sheet
  const drafts = useDrafts(answering)
  const unanswered = questions.filter(
    ({ id }) => missingOf(drafts.get(id) ?? answering.answers.get(id)) === 'choice',
  )
  const unnoted = questions.filter(
    ({ id }) => missingOf(drafts.get(id) ?? answering.answers.get(id)) === 'note',
  )
  const submitting = useMutation({
    mutationFn: async () => {
      if (!(await answering.queue.flush())) throw new Error('not all of it is stored')
      const present = await client.sheets.get({ sheetId: summary.id })
      await client.sheets.submit({ sheetId: summary.id, expectedRowVersion: present.summary.rowVersion })
      await queries.invalidateQueries({ queryKey: api.inspections.key() })
    },
    onSuccess: onSubmitted,
  })
  const isReady = unanswered.length === 0 && unnoted.length === 0
  return (
    <section id={entryEndId} tabIndex={-1} aria-label="入力のまとめ" className="card space-y-4 p-5">
      <h2 className="text-[1.25rem]">{isReady ? 'すべて入力しました' : 'あと少しです'}</h2>
      <Counts answering={answering} />
      {isCompared && <Notice tone="success">二度の入力を照合しました。</Notice>}
      {unanswered.length > 0 && (
        <Notice tone="warning">
          答えのない設問があります：{unanswered.map(({ code }) => code).join('、')}
          。上の一覧で数字を入れてください。
        </Notice>
      )}
      {unnoted.map(({ id, code, text }) => (
        <div key={id} className="flex flex-wrap items-end gap-3">
          <div className="min-w-80 flex-1">
            <TextArea
              label={`${code} の備考（${text}）`}
              rows={1}
              value={answering.answers.get(id).note}
              onChange={(note) => answering.write(id, note)}
            />
          </div>
          <Button tone="secondary" onPress={() => answering.write(id, noNoteOnPaper)}>
            {code} は紙に記入なし
          </Button>
        </div>
      ))}
      <ProblemText text={submitting.isError ? messageOf(submitting.error, sheetMessages) : undefined} />
      <div className="flex flex-wrap gap-3">
        <Button isDisabled={!isReady} isPending={submitting.isPending} onPress={() => submitting.mutate()}>
          提出して、次の点検票へ
        </Button>
        {!isCompared && unanswered.length === 0 && (
          <Button tone="secondary" onPress={onSecondPass}>
            もう一度入力して照合する
          </Button>
        )}
      </div>
    </section>
  )
}

/** Every answer; the summary is drawn anew when any of them changes. */
function useDrafts({ answers, sheet }: Answering) {
  const text = useSyncExternalStore(
    (listener) => {
      const ends = sheet.questions.map(({ id }) => answers.subscribe(id, listener))
      return () => {
        for (const end of ends) end()
      }
    },
    () => JSON.stringify(sheet.questions.map(({ id }) => answers.get(id))),
  )
  return text === '' ? new Map() : new Map(sheet.questions.map(({ id }) => [id, answers.get(id)] as const))
}

function Counts({ answering }: Readonly<{ answering: Answering }>) {
  const choices = answering.sheet.questions.map(
    ({ id }: { id: QuestionId }) => answering.answers.get(id).choice,
  )
  return (
    <p>
      {answerChoices.map((choice) => (
        <span key={choice} className="mr-5">
          {choiceWords[choice].label} <b>{choices.filter((one) => one === choice).length}</b>
        </span>
      ))}
    </p>
  )
}
