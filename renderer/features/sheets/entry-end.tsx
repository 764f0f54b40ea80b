import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type KeyboardEvent, useSyncExternalStore } from 'react'
import { answerChoices } from '../../../shared/domain/inspection/answer-choice.ts'
import { api, client } from '../../api/client.ts'
import { Button } from '../../components/button.tsx'
import { choiceWords } from '../../components/choice-words.ts'
import { messageOf } from '../../components/messages.ts'
import { Notice, ProblemText } from '../../components/notice.tsx'
import type { Answering } from './answering.ts'
import { EntryEndNotes, focusNextNote } from './entry-end-notes.tsx'
import { entryEndId, focusEntryPad } from './entry-keypad.tsx'
import { type EntrySummary, summarizeEntry } from './entry-summary.ts'
import { sheetMessages } from './messages.ts'

type Props = Readonly<{
  answering: Answering
  isCompared: boolean
  onSecondPass: () => void
  onSubmitted: () => void
}>

/** After the last key: what is still missing, a second pass where wanted, and handing the sheet in. */
export function EntryEnd({ answering, isCompared, onSecondPass, onSubmitted }: Props) {
  const summary = useEntrySummary(answering)
  const submitting = useSubmitting(answering, onSubmitted)
  const { unanswered, unnoted } = summary
  const isReady = unanswered.length === 0 && unnoted.length === 0

  function handleKey(event: KeyboardEvent): void {
    if (event.key !== 'Backspace' || event.target instanceof HTMLInputElement) return
    event.preventDefault()
    focusEntryPad()
  }

  return (
    <section
      id={entryEndId}
      tabIndex={-1}
      aria-label="入力のまとめ"
      onKeyDown={handleKey}
      className="card space-y-4 p-5"
    >
      <h2 className="text-[1.25rem]">{isReady ? 'すべて入力しました' : 'あと少しです'}</h2>
      <Counts counts={summary.counts} />
      {isCompared && <Notice tone="success">二度の入力を照合しました。</Notice>}
      {unanswered.length > 0 && (
        <Notice tone="warning">
          答えのない設問があります：{unanswered.join('、')}
          。上の一覧で数字を押してください。紙に印がないときは、本人に確かめてください。
        </Notice>
      )}
      {unnoted.length > 0 && (
        <Button onPress={() => focusNextNote(null)}>備考を入力する（残り{unnoted.length}問）</Button>
      )}
      <EntryEndNotes answering={answering} codes={summary.required} />
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

function useSubmitting(answering: Answering, onSubmitted: () => void) {
  const queries = useQueryClient()
  const { id: sheetId } = answering.sheet.summary
  return useMutation({
    mutationFn: async () => {
      if (!(await answering.queue.flush())) throw new Error('not all of it is stored')
      const present = await client.sheets.get({ sheetId })
      await client.sheets.submit({ sheetId, expectedRowVersion: present.summary.rowVersion })
      await Promise.all(
        [api.inspections.key(), api.sheets.key(), api.confirmations.key(), api.home.key()].map((queryKey) =>
          queries.invalidateQueries({ queryKey }),
        ),
      )
    },
    onSuccess: onSubmitted,
  })
}

/** Drawn anew when a count or what is missing changes, not for every letter of a note. */
function useEntrySummary({ answers, sheet }: Answering): EntrySummary {
  const text = useSyncExternalStore(
    (listener) => {
      const ends = sheet.questions.map(({ id }) => answers.subscribe(id, listener))
      return () => {
        for (const end of ends) end()
      }
    },
    () => JSON.stringify(summarizeEntry(sheet.questions, answers)),
  )
  // what was written a line above
  return JSON.parse(text) as EntrySummary
}

function Counts({ counts }: Readonly<{ counts: EntrySummary['counts'] }>) {
  return (
    <p>
      {answerChoices.map((choice) => (
        <span key={choice} className="mr-5 inline-block">
          {choiceWords[choice].label} <b>{counts[choice]}</b>
        </span>
      ))}
    </p>
  )
}
