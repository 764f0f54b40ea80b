import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { KeyRound, Plus } from 'lucide-react'
import { useState } from 'react'
import type { ListedDocument } from '../../../shared/contract/policy-documents.ts'
import type { PolicyDocumentId } from '../../../shared/domain/id/branded-id.ts'
import type { DocumentKind } from '../../../shared/domain/policy-document/document-kind.ts'
import { api } from '../../api/client.ts'
import { Button, buttonClass } from '../../components/button.tsx'
import { PageHeading } from '../../components/page-heading.tsx'
import { QueryState } from '../../components/query-state.tsx'
import { useSession } from '../../components/session-context.tsx'
import { NewDocumentDialog } from './document-dialog.tsx'
import { documentMessages } from './document-messages.ts'
import { DocumentTable } from './document-table.tsx'
import { ListPrints } from './list-prints.tsx'
import { MemoSection } from './memo-section.tsx'

/** The documents of three kinds with where each stands, and the 適用判定メモ. */
export function DocumentsScreen() {
  const { may } = useSession()
  const documents = useQuery({ ...api.policyDocuments.list.queryOptions({ input: {} }), staleTime: 0 })
  return (
    <>
      <PageHeading
        title="方針・基準・手順"
        description="情報セキュリティの三つの文書と、その版です。開くと、起案から公表までの記録が見られます。"
        actions={may('policyDocuments.listMemos') && documents.data && <ListPrints list={documents.data} />}
      />
      <QueryState query={documents} messages={documentMessages}>
        {(list) => (
          <div className="space-y-5">
            <KindSection kind="basicPolicy" list={list} />
            <KindSection kind="standard" list={list} />
            <KindSection kind="procedure" list={list} />
            {may('policyDocuments.listMemos') && <MemoSection />}
          </div>
        )}
      </QueryState>
    </>
  )
}

type KindWords = Readonly<{ title: string; grounds: string; empty: string; add: string }>

const kindWords: Readonly<Record<DocumentKind, KindWords>> = {
  basicPolicy: {
    title: '基本方針',
    grounds: '組合の考え方を定め、公表します（地方自治法第244条の6）。',
    empty: '',
    add: '',
  },
  standard: {
    title: '対策基準',
    grounds: '守ることと判断のしかたを具体的に定めます（基本方針第8条）。',
    empty:
      '対策基準がまだありません。基本方針第8条は、対策基準を定めることとしています。「対策基準を作る」を押し、本文を起案するか読み込んで、決裁を受けてください。',
    add: '対策基準を作る',
  },
  procedure: {
    title: '実施手順（非公開）',
    grounds: '具体的な手順を定めます（基本方針第9条）。非公開で、選んだ人だけが読めます（同条第2項）。',
    empty:
      '実施手順がまだありません。基本方針第9条は、対策基準に基づいて実施手順を定めることとしています。「実施手順を作る」を押し、読める人を選んでください。',
    add: '実施手順を作る',
  },
}

type Props = Readonly<{ kind: DocumentKind; list: readonly ListedDocument[] }>

function KindSection({ kind, list }: Props) {
  const { may, account } = useSession()
  const [isAdding, setIsAdding] = useState(false)
  const open = useOpenDocument()
  const { title, grounds, empty, add } = kindWords[kind]
  const documents = list.filter((document) => document.kind === kind)
  const mayAdd =
    kind !== 'basicPolicy' &&
    may('policyDocuments.create') &&
    (kind === 'standard' || account.roles.includes('officer'))
  // that there could be a 実施手順 is nothing for those who may not know of any
  if (documents.length === 0 && kind === 'procedure' && !mayAdd) return null
  return (
    <section aria-label={title}>
      <div className="mb-2 flex flex-wrap items-end justify-between gap-x-4 gap-y-1">
        <div>
          <h2 className="text-[1.125rem]">{title}</h2>
          <p className="text-[0.9375rem] text-solid-gray-700">{grounds}</p>
        </div>
        <div className="flex flex-wrap gap-2">
          {kind === 'procedure' && may('closedKeys.status') && (
            <Link to="/procedure-keys" className={buttonClass('secondary', 'small')}>
              <KeyRound aria-hidden className="size-5" />
              開く鍵を持つ人
            </Link>
          )}
          {mayAdd && (
            <Button
              size="small"
              tone={documents.length === 0 ? 'primary' : 'secondary'}
              onPress={() => setIsAdding(true)}
            >
              <Plus aria-hidden className="size-5" />
              {add}
            </Button>
          )}
        </div>
      </div>
      {documents.length === 0 ? (
        <p className="card p-4">{mayAdd ? empty : 'まだありません。'}</p>
      ) : (
        <DocumentTable label={title} documents={documents} onOpen={open} />
      )}
      {isAdding && kind !== 'basicPolicy' && (
        <NewDocumentDialog
          kind={kind}
          onDone={({ id }) => {
            setIsAdding(false)
            open(id)
          }}
          onClose={() => setIsAdding(false)}
        />
      )}
    </section>
  )
}

function useOpenDocument() {
  const navigate = useNavigate()
  return (policyDocumentId: PolicyDocumentId) =>
    void navigate({ to: '/policy-documents/$policyDocumentId', params: { policyDocumentId } })
}
