import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { flushSync } from 'react-dom'
import type { Sheet } from '../../../shared/contract/sheets.ts'
import type { SheetId } from '../../../shared/domain/id/branded-id.ts'
import { api, client } from '../../api/client.ts'
import { type AnswerStore, createAnswerStore } from './answer-store.ts'
import type { Answering } from './answering.ts'
import { EntryDifferences } from './entry-differences.tsx'
import { EntryEnd } from './entry-end.tsx'
import { EntryKeypad, focusEntryEnd } from './entry-keypad.tsx'

type Props = Readonly<{ answering: Answering; onLeave: (message: string | null) => void }>

type Pass =
  | Readonly<{ kind: 'first'; isAtEnd: boolean }>
  | Readonly<{ kind: 'second'; answers: AnswerStore }>
  | Readonly<{ kind: 'differences'; answers: AnswerStore }>

/** The first pass, the second where wanted, what differs, and back to the end of the first. */
export function EntryPasses({ answering, onLeave }: Props) {
  const { sheet, answers } = answering
  const { summary } = sheet
  const [pass, setPass] = useState<Pass>({ kind: 'first', isAtEnd: false })
  const [isCompared, setIsCompared] = useState(summary.comparedAt !== null)
  const pages = usePaperPages(summary.id)

  async function settle(): Promise<void> {
    await markCompared(answering)
    flushSync(() => {
      setIsCompared(true)
      setPass({ kind: 'first', isAtEnd: true })
    })
    focusEntryEnd()
  }

  if (pass.kind === 'differences')
    return <EntryDifferences answering={answering} second={pass.answers} onSettled={settle} />
  if (pass.kind === 'second')
    return (
      <>
        <p className="font-bold text-key-900">二度目の入力です。一度目の答えは見えません。</p>
        <EntryKeypad
          key="second"
          {...{ sheet, pages, answers: pass.answers, start: 0 }}
          onChoose={(id, choice) => pass.answers.set(id, { choice, note: '' })}
          onEnd={() => {
            if (pass.answers.getProgress().answered < sheet.questions.length) return false
            setPass({ kind: 'differences', answers: pass.answers })
            return true
          }}
        />
      </>
    )
  return (
    <>
      <EntryKeypad
        key="first"
        {...{ sheet, pages, answers, start: pass.isAtEnd ? sheet.questions.length - 1 : findStart(sheet) }}
        onChoose={(id, choice) => {
          if (isCompared && answers.get(id).choice !== choice) setIsCompared(false)
          answering.choose(id, choice)
        }}
        onWrite={answering.write}
        onEnd={() => {
          setPass({ kind: 'first', isAtEnd: true })
          return true
        }}
      />
      {pass.isAtEnd && (
        <EntryEnd
          answering={answering}
          isCompared={isCompared}
          onSecondPass={() =>
            setPass({
              kind: 'second',
              answers: createAnswerStore(
                sheet.questions.map(({ id }) => id),
                [],
              ),
            })
          }
          onSubmitted={() => onLeave(`${summary.number} ${summary.staffName}さんの点検票を提出しました。`)}
        />
      )}
    </>
  )
}

/** A paper that was begun goes on at the first question without an answer; any other begins at its top. */
function findStart(sheet: Sheet): number {
  if (!isOnlyPaper(sheet)) return 0
  const answered = new Set(sheet.answers.filter(({ choice }) => choice !== null).map((one) => one.questionId))
  return Math.max(
    0,
    sheet.questions.findIndex(({ id }) => !answered.has(id)),
  )
}

/** Whether nothing but paper was entered so far. */
export function isOnlyPaper({ answers }: Sheet): boolean {
  return answers.every(({ choice, enteredFrom }) => choice === null || enteredFrom === 'paper')
}

/** On which page of the paper each question stands; null until it is known, which nothing waits for. */
function usePaperPages(sheetId: SheetId): readonly number[] | null {
  const pages = useQuery(api.sheets.paperPages.queryOptions({ input: { sheetId } }))
  return pages.data?.pages ?? null
}

async function markCompared(answering: Answering): Promise<void> {
  if (!(await answering.queue.flush())) throw new Error('not all of it is stored')
  const { id: sheetId } = answering.sheet.summary
  const { summary } = await client.sheets.get({ sheetId })
  await client.sheets.markCompared({ sheetId, expectedRowVersion: summary.rowVersion })
}
