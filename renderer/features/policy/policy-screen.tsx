import { useQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { BookUp, Printer } from 'lucide-react'
import { useState } from 'react'
import type { EditionText } from '../../../shared/contract/policy.ts'
import { toLocalDate } from '../../../shared/domain/calendar/calendar-date.ts'
import { toWareki } from '../../../shared/domain/calendar/wareki.ts'
import type { EditionId } from '../../../shared/domain/id/branded-id.ts'
import { api } from '../../api/client.ts'
import { Button } from '../../components/button.tsx'
import { Notice } from '../../components/notice.tsx'
import { useNotices } from '../../components/notices.tsx'
import { PageHeading } from '../../components/page-heading.tsx'
import { QueryState } from '../../components/query-state.tsx'
import { useSession } from '../../components/session-context.tsx'
import { Tabs } from '../../components/tabs.tsx'
import { EditionList, toStateWord } from './edition-list.tsx'
import { EditionView } from './edition-view.tsx'
import { GlossaryList } from './glossary-list.tsx'
import { ImportDialog } from './import-dialog.tsx'
import { PolicyPrint } from './policy-print.tsx'

/** 方針: the text in force or a former edition, its terms, its editions, reading in a new one, and printing. */
export function PolicyScreen() {
  const [editionId, setEditionId] = useState<EditionId | null>(null)
  const current = useQuery(api.policy.current.queryOptions({ input: {} }))
  const former = useQuery({
    // the id is there whenever the query runs
    ...api.policy.getEdition.queryOptions({ input: { editionId: editionId ?? ('' as EditionId) } }),
    enabled: editionId !== null,
  })
  const { provision } = useSearch({ strict: false })
  return (
    <QueryState query={editionId === null ? current : former}>
      {(text) => (
        <LoadedPolicy
          key={text.edition.id}
          text={text}
          citation={provision}
          openEdition={(edition) => setEditionId(edition.state === 'current' ? null : edition.id)}
          openCurrent={() => setEditionId(null)}
        />
      )}
    </QueryState>
  )
}

type LoadedProps = Readonly<{
  text: EditionText
  citation: string | undefined
  openEdition: (edition: EditionText['edition']) => void
  openCurrent: () => void
}>

function LoadedPolicy({ text, citation, openEdition, openCurrent }: LoadedProps) {
  const { edition, glossary } = text
  const [tab, setTab] = useState<'text' | 'terms' | 'editions'>('text')
  const [isPrinting, setIsPrinting] = useState(false)
  const [isImporting, setIsImporting] = useState(false)
  const { may } = useSession()
  const notices = useNotices()
  const editions = useQuery(api.policy.listEditions.queryOptions({ input: {} }))
  if (isPrinting) return <PolicyPrint edition={edition} onBack={() => setIsPrinting(false)} />
  return (
    <>
      <PageHeading
        title="情報セキュリティ基本方針"
        description={`第${edition.number}版（${toStateWord(edition)}）　${toWareki(toLocalDate(edition.adoptedAt))}登録`}
        actions={
          <>
            {may('policy.adopt') && (
              <Button tone="secondary" onPress={() => setIsImporting(true)}>
                <BookUp aria-hidden className="size-5" />
                新しい版を読み込む
              </Button>
            )}
            <Button
              tone="secondary"
              onPress={() => {
                notices.clear()
                setIsPrinting(true)
              }}
            >
              <Printer aria-hidden className="size-5" />
              方針本文を印刷
            </Button>
          </>
        }
      />
      {edition.state === 'former' && (
        <div className="mb-4">
          <Notice
            tone="warning"
            title="旧版を表示しています。"
            actions={
              <Button tone="secondary" size="small" onPress={openCurrent}>
                現行の版を表示
              </Button>
            }
          />
        </div>
      )}
      <Tabs
        label="方針の表示"
        selected={tab}
        onSelect={setTab}
        items={[
          { key: 'text', label: '本文', content: <EditionView text={text} citation={citation} /> },
          { key: 'terms', label: '用語', content: <GlossaryList glossary={glossary} /> },
          {
            key: 'editions',
            label: '版の一覧',
            content: (
              <QueryState query={editions}>
                {(rows) => (
                  <EditionList
                    editions={rows}
                    onOpen={(opened) => {
                      notices.clear()
                      openEdition(opened)
                      setTab('text')
                    }}
                  />
                )}
              </QueryState>
            ),
          },
        ]}
      />
      <ImportDialog isOpen={isImporting} onClose={() => setIsImporting(false)} />
    </>
  )
}
