import type { ChecklistForEditing } from '../../../shared/contract/checklists.ts'
import type { QuestionFields } from '../../../shared/domain/checklist/question-fields.ts'
import { listChangedParts } from '../../../shared/domain/inspection/roll-over.ts'
import { Button } from '../../components/button.tsx'
import { Notice } from '../../components/notice.tsx'
import { QuestionChanges } from '../../components/question-changes.tsx'

type Props = Readonly<{
  latest: ChecklistForEditing['questions'][number]
  mine: QuestionFields
  onTakeTheirs: () => void
  onKeepMine: () => void
}>

/** Two windows changed one question: both are shown, and nothing is lost until somebody decides. */
export function QuestionConflict({ latest, mine, onTakeTheirs, onKeepMine }: Props) {
  const after = { ...mine, provisions: [...mine.provisions] }
  const parts = listChangedParts(latest, after)
  return (
    <div role="alert" className="mb-4">
      <Notice tone="warning" title="ほかの画面で、この設問が直されています。まだ保存していません。">
        {latest.state === 'retired' && <p>この設問は廃止されています。</p>}
        <QuestionChanges beforeWord="今の内容" parts={parts} before={latest} after={after} />
        <p className="mt-1">（→ の右があなたの入力です。）</p>
        <div className="mt-3 flex flex-wrap gap-3">
          <Button tone="secondary" size="small" onPress={onTakeTheirs}>
            今の内容に合わせる
          </Button>
          <Button tone="secondary" size="small" onPress={onKeepMine}>
            自分の入力を残して続ける
          </Button>
        </div>
      </Notice>
    </div>
  )
}
