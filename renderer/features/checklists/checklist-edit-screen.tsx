import { useMutation } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import type { ChecklistForEditing } from '../../../shared/contract/checklists.ts'
import { audiences } from '../../../shared/domain/checklist/audience.ts'
import { toAudienceLabel } from '../../../shared/domain/checklist/audience-label.ts'
import { client } from '../../api/client.ts'
import { Badge } from '../../components/badge.tsx'
import { Button } from '../../components/button.tsx'
import { Checkbox } from '../../components/checkbox.tsx'
import { DataTable } from '../../components/data-table/data-table.tsx'
import { useNotices } from '../../components/notices.tsx'
import { PageHeading } from '../../components/page-heading.tsx'
import { QueryState } from '../../components/query-state.tsx'
import { saveFile } from '../../components/save-file.ts'
import { useSession } from '../../components/session-context.tsx'
import { Tabs } from '../../components/tabs.tsx'
import { ChecklistImportDialog } from './checklist-import-dialog.tsx'
import { AdoptDialog, OrderDialog, TextsDialog } from './edit-dialogs.tsx'
import { EditionList } from './edition-list.tsx'
import { checklistMessages } from './messages.ts'
import { toQuestionColumns } from './question-columns.tsx'
import { QuestionDialog } from './question-dialog.tsx'
import { useChecklist, useChecklistRefresh } from './use-checklist.ts'

type Question = ChecklistForEditing['questions'][number]
type Opened = 'add' | 'order' | 'texts' | 'adopt' | 'import' | Question

/** One checklist to be edited: its questions and its editions. */
export function ChecklistEditScreen() {
  const params = useParams({ from: '/checklists/$audience' })
  const audience = audiences.find((candidate) => candidate === params.audience) ?? 'staff'
  const checklist = useChecklist(audience)
  const [tab, setTab] = useState<'questions' | 'editions'>('questions')
  return (
    <>
      <PageHeading
        back={
          <Link to="/checklists" className="text-link">
            設問集へ戻る
          </Link>
        }
        title={`${toAudienceLabel(audience)}の設問を直す`}
        description="ここで直した設問は、次に始める自己点検から使われます。始まっている自己点検の設問は変わりません。"
      />
      <QueryState query={checklist} messages={checklistMessages}>
        {(data) => (
          <Tabs
            label="設問集の内容"
            selected={tab}
            onSelect={setTab}
            items={[
              { key: 'questions', label: '設問', content: <Questions checklist={data} /> },
              { key: 'editions', label: '版', content: <EditionList audience={audience} /> },
            ]}
          />
        )}
      </QueryState>
    </>
  )
}

function Questions({ checklist }: Readonly<{ checklist: ChecklistForEditing }>) {
  const { may } = useSession()
  const mayEdit = may('checklists.updateQuestion')
  const [showsRetired, setShowsRetired] = useState(false)
  const [opened, setOpened] = useState<Opened | null>(null)
  const close = () => setOpened(null)
  const { audience, questions } = checklist
  const retiring = useStateChange(audience)
  const columns = useMemo(
    () => toQuestionColumns(mayEdit ? retiring.mutate : null),
    [mayEdit, retiring.mutate],
  )
  return (
    <>
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
      {checklist.isChanged && <Badge tone="yellow">前の版から変わっています</Badge>}
    </div>
  )
}

function Exports({ audience }: Readonly<{ audience: ChecklistForEditing['audience'] }>) {
  const { fail } = useNotices()
  const exporting = useMutation({
    mutationFn: (format: 'csv' | 'xlsx') => client.checklists.exportFile({ audience, format }),
    onSuccess: saveFile,
    onError: (error) => fail(error, checklistMessages),
  })
  return (
    <>
      <Button tone="secondary" size="small" onPress={() => exporting.mutate('csv')}>
        CSV で保存
      </Button>
      <Button tone="secondary" size="small" onPress={() => exporting.mutate('xlsx')}>
        Excel で保存
      </Button>
    </>
  )
}

/** Retires a question, or takes it back in; pressing the same place again undoes it. */
function useStateChange(audience: ChecklistForEditing['audience']) {
  const { succeed, fail } = useNotices()
  const refresh = useChecklistRefresh()
  return useMutation({
    mutationFn: ({ code, state, rowVersion }: Question) =>
      client.checklists.setQuestionState({
        ...{ audience, code, expectedRowVersion: rowVersion },
        state: state === 'active' ? 'retired' : 'active',
      }),
    onSuccess: async (changed, { code, state }) => {
      await refresh(changed)
      succeed(
        state === 'active'
          ? `設問 ${code} を廃止しました。「廃止した設問も表示」から戻せます。`
          : `設問 ${code} を使用中に戻しました。`,
      )
    },
    onError: (error) => fail(error, checklistMessages),
  })
}
