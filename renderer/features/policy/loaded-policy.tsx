import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { BookUp, FileDown, Printer } from 'lucide-react'
import { useState } from 'react'
import type { Edition, EditionText } from '../../../shared/contract/policy.ts'
import { toLocalDate } from '../../../shared/domain/calendar/calendar-date.ts'
import { toWareki } from '../../../shared/domain/calendar/wareki.ts'
import { toEditionStateLabel } from '../../../shared/domain/policy-document/edition-state.ts'
import { api } from '../../api/client.ts'
import { Button, buttonClass } from '../../components/button.tsx'
import { useNotices } from '../../components/notices.tsx'
import { PageHeading } from '../../components/page-heading.tsx'
import { QueryState } from '../../components/query-state.tsx'
import { useSession } from '../../components/session-context.tsx'
import { Tabs } from '../../components/tabs.tsx'
import { CompareEditions } from './compare-link.tsx'
import { EditionList } from './edition-list.tsx'
import { EditionStanding } from './edition-standing.tsx'
import { EditionView } from './edition-view.tsx'
import { ExportDialog } from './export-dialog.tsx'
import { GlossaryCheck } from './glossary-check.tsx'
import { GlossaryList } from './glossary-list.tsx'
import { ImportDialog } from './import-dialog.tsx'
import { PolicyPrint } from './policy-print.tsx'

type Props = Readonly<{
  text: EditionText
  citation?: string | undefined
  openEdition: (edition: Edition) => void
}>

/** A text with its terms and the other editions of its document, and printing it. */
export function LoadedPolicy({ text, citation, openEdition }: Props) {
  const { document, edition, glossary } = text
  const [tab, setTab] = useState<'text' | 'terms' | 'editions'>('text')
  const [cited, setCited] = useState(citation)
  const [isPrinting, setIsPrinting] = useState(false)
  const notices = useNotices()
  const detail = useQuery(api.policyDocuments.get.queryOptions({ input: { policyDocumentId: document.id } }))
  const current = detail.data?.editions.find(({ state }) => state === 'current')
  const goTo = (place: string) => {
    setCited(place)
    setTab('text')
  }
  if (isPrinting) return <PolicyPrint edition={edition} onBack={() => setIsPrinting(false)} />
  return (
    <>
      <PageHeading
        title={document.name}
        description={toDescription(edition)}
        actions={
          <Acts
            text={text}
            print={() => {
              notices.clear()
              setIsPrinting(true)
            }}
          />
        }
      />
      <EditionStanding text={text} openCurrent={current && (() => openEdition(current))} />
      <Tabs
        label="表示の切り替え"
        selected={tab}
        onSelect={(key) => {
          setCited(undefined)
          setTab(key)
        }}
        items={[
          { key: 'text', label: '本文', content: <EditionView text={text} citation={cited} /> },
          {
            key: 'terms',
            label: '用語',
            content: (
              <>
                <GlossaryList glossary={glossary} goTo={goTo} />
                <GlossaryCheck text={text} goTo={goTo} />
              </>
            ),
          },
          {
            key: 'editions',
            label: '版の一覧',
            content: (
              <QueryState query={detail}>
                {({ editions }) => (
                  <>
                    {editions.length > 1 && (
                      <p className="mb-3">
                        <CompareEditions policyDocumentId={document.id} />
                      </p>
                    )}
                    <EditionList
                      editions={editions}
                      onOpen={(opened) => {
                        notices.clear()
                        openEdition(opened)
                        setTab('text')
                      }}
                    />
                  </>
                )}
              </QueryState>
            ),
          },
        ]}
      />
    </>
  )
}

function toDescription(edition: Edition): string {
  const { number, documentNumber, effectiveOn, adoptedAt } = edition
  const day =
    effectiveOn === null ? `${toWareki(toLocalDate(adoptedAt))}登録` : `${toWareki(effectiveOn)}施行`
  return [`第${number}版（${toEditionStateLabel(edition)}）`, documentNumber, day].filter(Boolean).join('　')
}

function Acts({ text, print }: Readonly<{ text: EditionText; print: () => void }>) {
  const { document, edition } = text
  const { may } = useSession()
  const [isImporting, setIsImporting] = useState(false)
  const [isExporting, setIsExporting] = useState(false)
  return (
    <>
      <Link
        to="/policy-documents/$policyDocumentId"
        params={{ policyDocumentId: document.id }}
        className={buttonClass('secondary')}
      >
        版と記録
      </Link>
      {may('policyDocuments.startDraft') && document.kind === 'basicPolicy' && (
        <Button tone="secondary" onPress={() => setIsImporting(true)}>
          <BookUp aria-hidden className="size-5" />
          新しい版を読み込む
        </Button>
      )}
      <Button tone="secondary" onPress={() => setIsExporting(true)}>
        <FileDown aria-hidden className="size-5" />
        書き出し
      </Button>
      <Button tone="secondary" onPress={print}>
        <Printer aria-hidden className="size-5" />
        本文を印刷
      </Button>
      <ImportDialog
        policyDocumentId={document.id}
        isOpen={isImporting}
        onClose={() => setIsImporting(false)}
      />
      {isExporting && (
        <ExportDialog edition={edition} kind={document.kind} onClose={() => setIsExporting(false)} />
      )}
    </>
  )
}
