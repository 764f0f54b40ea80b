import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ChecklistEdition } from '../../../shared/contract/checklists.ts'
import { toLocalDate } from '../../../shared/domain/calendar/calendar-date.ts'
import { toWareki } from '../../../shared/domain/calendar/wareki.ts'
import type { Audience } from '../../../shared/domain/checklist/audience.ts'
import { api } from '../../api/client.ts'
import { Badge } from '../../components/badge.tsx'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { QueryState } from '../../components/query-state.tsx'
import { checklistMessages } from './messages.ts'

const marks = {
  new: { word: '新規', tone: 'green' },
  changed: { word: '変更', tone: 'yellow' },
  retired: { word: '廃止', tone: 'red' },
  same: { word: '継続', tone: 'neutral' },
} as const

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
                    <p className="font-bold">
                      第{edition.number}版　{toWareki(toLocalDate(edition.adoptedAt))}　
                      {edition.questionCount}問
                    </p>
                    <p className="text-solid-gray-700">
                      {edition.adoptedBy}　{edition.note}
                    </p>
                  </div>
                  <Button tone="secondary" size="small" onPress={() => setOpened(edition)}>
                    第{edition.number}版を見る
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

type DialogProps = Readonly<{ edition: ChecklistEdition; onClose: () => void }>

function EditionDialog({ edition, onClose }: DialogProps) {
  const text = useQuery(api.checklists.getEdition.queryOptions({ input: { checklistEditionId: edition.id } }))
  return (
    <Dialog
      title={`第${edition.number}版の設問`}
      width="wide"
      isOpen
      isReading
      onClose={onClose}
      buttons={<Button onPress={onClose}>閉じる</Button>}
    >
      <QueryState query={text} messages={checklistMessages}>
        {({ questions }) => (
          <ol className="divide-y divide-solid-gray-200">
            {questions.map(({ code, text: words, mark, previousText }) => (
              <li key={`${code} ${mark}`} className="py-2">
                {edition.number > 1 && <Badge tone={marks[mark].tone}>{marks[mark].word}</Badge>} {code}　
                {words}
                {mark === 'changed' && previousText !== null && (
                  <span className="block text-[0.9375rem] text-solid-gray-700">前の版：{previousText}</span>
                )}
              </li>
            ))}
          </ol>
        )}
      </QueryState>
    </Dialog>
  )
}
