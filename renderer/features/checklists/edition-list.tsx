import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ChecklistEdition } from '../../../shared/contract/checklists.ts'
import { toLocalDate } from '../../../shared/domain/calendar/calendar-date.ts'
import { toWareki } from '../../../shared/domain/calendar/wareki.ts'
import type { Audience } from '../../../shared/domain/checklist/audience.ts'
import { api } from '../../api/client.ts'
import { Button } from '../../components/button.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { QueryState } from '../../components/query-state.tsx'
import { EditionDialog } from './edition-dialog.tsx'
import { checklistMessages } from './messages.ts'

/** The editions of a checklist, the newest first, each with what changed in it. */
export function EditionList({ audience }: Readonly<{ audience: Audience }>) {
  const editions = useQuery({
    ...api.checklists.listEditions.queryOptions({ input: { audience } }),
    staleTime: 0,
  })
  const [opened, setOpened] = useState<ChecklistEdition | null>(null)
  return (
    <QueryState query={editions} messages={checklistMessages}>
      {(list) =>
        list.length === 0 ? (
          <EmptyState title="確定した版はまだありません">
            <p>「版を確定」を押すか、自己点検を始めると、そのときの設問が版として残ります。</p>
          </EmptyState>
        ) : (
          <>
            <ul className="card divide-y divide-solid-gray-200">
              {list.map((edition) => (
                <li key={edition.id} className="flex flex-wrap items-center justify-between gap-3 px-5 py-3">
                  <div>
                    <p className="flex flex-wrap gap-x-4 font-bold">
                      <span>第{edition.number}版</span>
                      <span>{toWareki(toLocalDate(edition.adoptedAt))}</span>
                      <span>{edition.questionCount}問</span>
                    </p>
                    <p className="flex flex-wrap gap-x-4 text-solid-gray-700">
                      <span>{edition.adoptedBy}</span>
                      <span>{edition.note}</span>
                    </p>
                  </div>
                  <Button
                    tone="secondary"
                    size="small"
                    aria-label={`第${edition.number}版を見る`}
                    onPress={() => setOpened(edition)}
                  >
                    {edition.number > 1 ? '見る・前の版と比べる' : '見る'}
                  </Button>
                </li>
              ))}
            </ul>
            {opened !== null && <EditionDialog edition={opened} onClose={() => setOpened(null)} />}
          </>
        )
      }
    </QueryState>
  )
}
