import { Button } from '../../components/button.tsx'
import { toAnswerText } from '../../components/choice-words.ts'
import { Notice } from '../../components/notice.tsx'
import { useValue } from '../../components/value-store.ts'
import type { Answering } from './answering.ts'

/** Answers that were changed elsewhere meanwhile: both values, and the person says which one counts. */
export function ConflictNotices({ answering }: Readonly<{ answering: Answering }>) {
  const conflicts = useValue(answering.conflicts)
  if (conflicts.length === 0) return null
  return (
    <div role="alert" className="mt-3 max-h-[40vh] space-y-3 overflow-y-auto">
      {conflicts.map((conflict) => {
        const number = answering.sheet.questions.findIndex(({ id }) => id === conflict.questionId) + 1
        return (
          <Notice
            key={conflict.questionId}
            tone="warning"
            title={`問${number}は、ほかの画面でも答えが変わっています。どちらを残しますか。`}
          >
            <dl className="my-1 grid grid-cols-[auto_1fr] gap-x-3">
              <dt>この画面の答え</dt>
              <dd className="font-bold">{toAnswerText(conflict.mine.choice, conflict.mine.note)}</dd>
              <dt>ほかの画面の答え</dt>
              <dd className="font-bold">{toAnswerText(conflict.theirs.choice, conflict.theirs.note)}</dd>
            </dl>
            <div className="mt-2 flex flex-wrap gap-3">
              <Button size="small" onPress={() => answering.settle(conflict, 'mine')}>
                この画面の答えを残す
              </Button>
              <Button size="small" tone="secondary" onPress={() => answering.settle(conflict, 'theirs')}>
                ほかの画面の答えにする
              </Button>
            </div>
          </Notice>
        )
      })}
    </div>
  )
}
