import { useMemo, useState } from 'react'
import type { ChecklistForEditing } from '../../../shared/contract/checklists.ts'
import { client } from '../../api/client.ts'
import { Badge } from '../../components/badge.tsx'
import { Button } from '../../components/button.tsx'
import { Checkbox } from '../../components/checkbox.tsx'
import { DataTable } from '../../components/data-table/data-table.tsx'
import { FileExports } from '../../components/file-exports.tsx'
import { Notice } from '../../components/notice.tsx'
import { useNotices } from '../../components/notices.tsx'
import { useSession } from '../../components/session-context.tsx'
import { ChecklistImportDialog } from './checklist-import-dialog.tsx'
import { AdoptDialog, RetireDialog, TextsDialog, useStateChange } from './edit-dialogs.tsx'
import { checklistMessages } from './messages.ts'
import { OrderDialog } from './order-dialog.tsx'
import { toQuestionColumns } from './question-columns.tsx'
import { QuestionDialog } from './question-dialog.tsx'

type Question = ChecklistForEditing['questions'][number]
type Opened = 'add' | 'order' | 'texts' | 'adopt' | 'import' | Question

/** The questions of one checklist with every way to change them. */
export function ChecklistQuestions({ checklist }: Readonly<{ checklist: ChecklistForEditing }>) {
  const { may } = useSession()
  const mayEdit = may('checklists.updateQuestion')
  const [showsRetired, setShowsRetired] = useState(false)
  const [opened, setOpened] = useState<Opened | null>(null)
  const [retired, setRetired] = useState<Question | null>(null)
  const close = () => setOpened(null)
  const { audience, questions } = checklist
  const columns = useQuestionColumns(audience, mayEdit, setRetired)
  return (
    <>
      <UnknownProvisions questions={questions} />
      {mayEdit && <EditButtons checklist={checklist} onOpen={setOpened} />}
      <DataTable
        label="設問の一覧"
        rows={questions.filter(({ state }) => showsRetired || state === 'active')}
        columns={columns}
        rowKey={({ code }) => code}
        searchLabel="設問を探す（番号・文・条項）"
        {...(mayEdit ? { onOpen: (question: Question) => setOpened(question) } : {})}
        filters={<Checkbox label="廃止した設問も表示" isSelected={showsRetired} onChange={setShowsRetired} />}
        exports={<Exports audience={audience} />}
      />
      {retired !== null && (
        <RetireDialog audience={audience} question={retired} onClose={() => setRetired(null)} />
      )}
      {opened === 'add' && <QuestionDialog audience={audience} question={null} onClose={close} />}
      {opened === 'order' && <OrderDialog checklist={checklist} onClose={close} />}
      {opened === 'texts' && <TextsDialog checklist={checklist} onClose={close} />}
      {opened === 'adopt' && <AdoptDialog checklist={checklist} onClose={close} />}
      {opened === 'import' && <ChecklistImportDialog audience={audience} onClose={close} />}
      {opened !== null && typeof opened !== 'string' && (
        <QuestionDialog audience={audience} question={opened} onClose={close} />
      )}
    </>
  )
}

/** Taking a question back into use needs no question; taking it out does. */
function useQuestionColumns(
  audience: ChecklistForEditing['audience'],
  mayEdit: boolean,
  onRetire: (question: Question) => void,
) {
  const { fail } = useNotices()
  const { mutate } = useStateChange(audience, noop)
  return useMemo(
    () =>
      toQuestionColumns(
        mayEdit
          ? (question) =>
              question.state === 'active'
                ? onRetire(question)
                : mutate(question, { onError: (error) => fail(error, checklistMessages) })
          : null,
      ),
    [mayEdit, mutate, onRetire, fail],
  )
}

const noop = () => undefined

/** After an amendment of the policy some questions may rest on what is no longer there. */
function UnknownProvisions({ questions }: Readonly<{ questions: readonly Question[] }>) {
  const codes = questions.flatMap(({ code, state, unknownProvisions }) =>
    state === 'active' && unknownProvisions.length > 0 ? code : [],
  )
  if (codes.length === 0) return null
  return (
    <div className="mb-4">
      <Notice tone="warning" title={`今の方針にない条項をもとにした設問が ${codes.length}問あります。`}>
        <p>
          {codes.slice(0, 12).join('、')}
          {codes.length > 12 && ` ほか${codes.length - 12}問`}
          。設問を開いて、条項を選び直してください。
        </p>
      </Notice>
    </div>
  )
}

type ButtonProps = Readonly<{ checklist: ChecklistForEditing; onOpen: (opened: Opened) => void }>

function EditButtons({ checklist, onOpen }: ButtonProps) {
  return (
    <div className="mb-4 flex flex-wrap items-center gap-3">
      <Button onPress={() => onOpen('add')}>設問を追加</Button>
      <Button tone="secondary" onPress={() => onOpen('order')}>
        並べ替える
      </Button>
      <Button tone="secondary" onPress={() => onOpen('texts')}>
        題名と前書き
      </Button>
      <Button tone="secondary" onPress={() => onOpen('import')}>
        ファイルから取り込む
      </Button>
      <Button tone="secondary" isDisabled={!checklist.isChanged} onPress={() => onOpen('adopt')}>
        版を確定
      </Button>
      {checklist.isChanged ? (
        <Badge tone="yellow">前の版から変わっています</Badge>
      ) : (
        <span className="text-solid-gray-700">前の版から変わったところはありません。</span>
      )}
    </div>
  )
}

function Exports({ audience }: Readonly<{ audience: ChecklistForEditing['audience'] }>) {
  return (
    <FileExports
      exportFile={(format) => client.checklists.exportFile({ audience, format })}
      messages={checklistMessages}
    />
  )
}
