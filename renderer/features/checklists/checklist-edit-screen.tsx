import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { audiences } from '../../../shared/domain/checklist/audience.ts'
import { toAudienceLabel } from '../../../shared/domain/checklist/audience-label.ts'
import { PageHeading } from '../../components/page-heading.tsx'
import { QueryState } from '../../components/query-state.tsx'
import { Tabs } from '../../components/tabs.tsx'
import { ChecklistQuestions } from './checklist-questions.tsx'
import { EditionList } from './edition-list.tsx'
import { checklistMessages } from './messages.ts'
import { useChecklist } from './use-checklist.ts'

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
              { key: 'questions', label: '設問', content: <ChecklistQuestions checklist={data} /> },
              { key: 'editions', label: '版', content: <EditionList audience={audience} /> },
            ]}
          />
        )}
      </QueryState>
    </>
  )
}
