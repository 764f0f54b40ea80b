import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { BookUp, FilePlus } from 'lucide-react'
import { useState } from 'react'
import type { DocumentDetail } from '../../../shared/contract/policy-documents.ts'
import type { PolicyDocumentId } from '../../../shared/domain/id/branded-id.ts'
import { toDocumentKindLabel } from '../../../shared/domain/policy-document/document-kind.ts'
import { api } from '../../api/client.ts'
import { Button, buttonClass } from '../../components/button.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { Notice } from '../../components/notice.tsx'
import { PageHeading } from '../../components/page-heading.tsx'
import { QueryState } from '../../components/query-state.tsx'
import { CompareEditions } from './compare-link.tsx'
import { ChangeDocumentDialog } from './document-dialog.tsx'
import { documentMessages } from './document-messages.ts'
import { readerWords, warningWords } from './document-words.ts'
import { EditionCard } from './edition-card.tsx'
import { ImportDialog } from './import-dialog.tsx'
import { StartDraftDialog } from './start-draft-dialog.tsx'

/** One document: what it lacks, its editions, and beginning a new one. */
export function DocumentScreen() {
  const params = useParams({ from: '/policy-documents/$policyDocumentId' })
  // an address is text; whether there is such a document is for the program to say
  const policyDocumentId = params.policyDocumentId as PolicyDocumentId
  const detail = useQuery({
    ...api.policyDocuments.get.queryOptions({ input: { policyDocumentId } }),
    staleTime: 0,
  })
  return (
    <QueryState query={detail} messages={documentMessages}>
      {(data) => <Detail detail={data} />}
    </QueryState>
  )
}

function Detail({ detail }: Readonly<{ detail: DocumentDetail }>) {
  const { document, editions, warnings, mayChange } = detail
  return (
    <>
      <PageHeading
        back={
          <Link to="/policy-documents" className={buttonClass('plain', 'small')}>
            方針・基準・手順の一覧へ戻る
          </Link>
        }
        title={document.name}
        description={toDescription(document)}
        actions={
          <>
            {editions.length > 1 && <CompareEditions policyDocumentId={document.id} />}
            {mayChange && <Acts detail={detail} />}
          </>
        }
      />
      <div className="max-w-[64rem] space-y-4">
        {document.kind === 'procedure' && (
          <Notice tone="info" title="この文書は非公開です（基本方針第9条第2項）">
            <p>読める人：{document.readers.map((role) => readerWords[role]).join('、')}</p>
          </Notice>
        )}
        {mayChange && editions.length > 0 && warnings.length > 0 && (
          <Notice tone="warning" title="足りない記録があります">
            <ul className="list-disc pl-5">
              {warnings.map((warning) => (
                <li key={warning}>{warningWords[warning].full}</li>
              ))}
            </ul>
          </Notice>
        )}
        {editions.length === 0 && (
          <EmptyState title="版がまだありません">
            <p>
              {mayChange
                ? '「起案する」を押して本文を作るか、すでにある本文を「本文を読み込んで起案する」で読み込みます。決裁と施行は、そのあとに記録します。'
                : '担当が起案し、施行されると、ここで読めます。'}
            </p>
          </EmptyState>
        )}
        {editions.map((edition) => (
          <EditionCard key={edition.id} detail={detail} edition={edition} />
        ))}
      </div>
    </>
  )
}

function toDescription({ kind }: DocumentDetail['document']): string {
  const grounds = { basicPolicy: '', standard: '（基本方針第8条）', procedure: '（基本方針第9条）' }
  return `${toDocumentKindLabel(kind)}${grounds[kind]}　新しい版から順に並んでいます。`
}

function Acts({ detail }: Readonly<{ detail: DocumentDetail }>) {
  const { document, editions } = detail
  const [open, setOpen] = useState<'draft' | 'import' | 'change' | null>(null)
  const close = () => setOpen(null)
  const hasDraft = editions.some(({ state }) => state === 'draft')
  return (
    <>
      <Button tone="secondary" onPress={() => setOpen('change')}>
        {document.kind === 'procedure' ? '名前と読める人' : '名前を変える'}
      </Button>
      <Button tone="secondary" isDisabled={hasDraft} onPress={() => setOpen('import')}>
        <BookUp aria-hidden className="size-5" />
        本文を読み込んで起案する
      </Button>
      <Button isDisabled={hasDraft} onPress={() => setOpen('draft')}>
        <FilePlus aria-hidden className="size-5" />
        起案する
      </Button>
      {open === 'change' && <ChangeDocumentDialog document={document} onClose={close} />}
      {open === 'draft' && (
        <StartDraftDialog
          document={document}
          hasCurrent={editions.some(({ state }) => state === 'current')}
          onClose={close}
        />
      )}
      <ImportDialog policyDocumentId={document.id} isOpen={open === 'import'} onClose={close} />
    </>
  )
}
