import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useDeferredValue, useState } from 'react'
import type { Checklist } from '../../../shared/contract/checklists.ts'
import type { Audience } from '../../../shared/domain/checklist/audience.ts'
import { toAudienceLabel } from '../../../shared/domain/checklist/audience-label.ts'
import { api } from '../../api/client.ts'
import { buttonClass } from '../../components/button.tsx'
import { PageHeading } from '../../components/page-heading.tsx'
import { QueryState } from '../../components/query-state.tsx'
import { useSession } from '../../components/session-context.tsx'
import { Tabs } from '../../components/tabs.tsx'
import { TextField } from '../../components/text-field.tsx'
import { ChecklistSections } from './checklist-sections.tsx'
import { findQuestions } from './find-questions.ts'

/** The questions people are asked, to be read before an inspection is opened. */
export function ChecklistsScreen() {
  const checklists = useQuery(api.checklists.list.queryOptions({ input: {} }))
  return (
    <>
      <PageHeading
        title="設問集"
        description="自己点検でたずねる設問です。答える人の立場ごとに三つあり、それぞれの設問に、もとになる方針の条文が付いています。"
      />
      <QueryState query={checklists}>{(list) => <ChecklistTabs checklists={list} />}</QueryState>
    </>
  )
}

function ChecklistTabs({ checklists }: Readonly<{ checklists: readonly Checklist[] }>) {
  const [audience, setAudience] = useState<Audience>('staff')
  const [search, setSearch] = useState('')
  const deferredSearch = useDeferredValue(search)
  return (
    <>
      <div className="mb-4 w-96 max-w-full">
        <TextField
          label="設問を探す（文・手がかり・条文番号）"
          type="search"
          value={search}
          onChange={setSearch}
        />
      </div>
      <Tabs
        label="設問集の種類"
        selected={audience}
        onSelect={setAudience}
        items={checklists.map((checklist) => {
          const found = findQuestions(checklist.questions, deferredSearch)
          return {
            key: checklist.audience,
            label: `${toAudienceLabel(checklist.audience)}（${found.length}問）`,
            content: <ChecklistContent checklist={checklist} found={found} />,
          }
        })}
      />
    </>
  )
}

type ContentProps = Readonly<{ checklist: Checklist; found: Checklist['questions'] }>

function ChecklistContent({ checklist, found }: ContentProps) {
  const { may } = useSession()
  return (
    <>
      <div className="mb-1 flex flex-wrap items-center justify-between gap-3">
        <p className="text-[1.125rem] font-bold">{checklist.title}</p>
        {may('checklists.getForEditing') && (
          <Link
            to="/checklists/$audience"
            params={{ audience: checklist.audience }}
            className={buttonClass('secondary')}
          >
            {may('checklists.updateQuestion') ? '設問を直す・版を見る' : '版を見る'}
          </Link>
        )}
      </div>
      <p className="mb-4">{checklist.introduction}</p>
      {found.length === 0 ? (
        <p className="card p-4">当てはまる設問がありません。別の言葉で探してください。</p>
      ) : (
        <ChecklistSections all={checklist.questions} found={found} />
      )}
    </>
  )
}
