import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { DocumentDetail, ListedDocument } from '../../../shared/contract/policy-documents.ts'
import type { PolicyDocumentId } from '../../../shared/domain/id/branded-id.ts'
import { api } from '../../api/client.ts'
import { buttonClass } from '../../components/button.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { PageHeading } from '../../components/page-heading.tsx'
import { QueryState } from '../../components/query-state.tsx'
import { listEditionChoices, toShownPair } from './choose-editions.ts'
import { ComparedPair } from './compared-pair.tsx'
import { policyComparisonMessages } from './messages.ts'
import type { EditionPairSearch } from './search.ts'

type Props = Readonly<{
  policyDocumentId: PolicyDocumentId
  search: EditionPairSearch
  onSearch: (search: EditionPairSearch) => void
}>

/** Two editions of a document, or of documents of one kind, beside each other. */
export function PolicyComparisonScreen({ policyDocumentId, search, onSearch }: Props) {
  const detail = useQuery({
    ...api.policyDocuments.get.queryOptions({ input: { policyDocumentId } }),
    staleTime: 0,
  })
  const documents = useQuery(api.policyDocuments.list.queryOptions({ input: {} }))
  return (
    <QueryState query={detail} messages={policyComparisonMessages}>
      {(shown) => (
        <QueryState query={documents} messages={policyComparisonMessages}>
          {(list) => <Loaded detail={shown} documents={list} search={search} onSearch={onSearch} />}
        </QueryState>
      )}
    </QueryState>
  )
}

type LoadedProps = Readonly<{
  detail: DocumentDetail
  documents: readonly ListedDocument[]
  search: EditionPairSearch
  onSearch: Props['onSearch']
}>

function Loaded({ detail, documents, search, onSearch }: LoadedProps) {
  const choices = listEditionChoices(detail, documents)
  const pair = toShownPair(detail.editions, choices, search)
  const heading = (actions?: ReactNode) => <Heading detail={detail} actions={actions} />
  if (pair === undefined) {
    return (
      <>
        {heading()}
        <EmptyState title="比べられる版がまだありません">
          <p>比べるには、版が2つ以上必要です。文書の画面で新しい版を起案すると、今の版と比べられます。</p>
        </EmptyState>
      </>
    )
  }
  return (
    <ComparedPair
      key={`${pair.before} ${pair.after}`}
      pair={pair}
      choices={choices}
      heading={heading}
      onPair={(next) => onSearch(next)}
    />
  )
}

function Heading({ detail, actions }: Readonly<{ detail: DocumentDetail; actions: ReactNode }>) {
  const { id, name } = detail.document
  return (
    <PageHeading
      back={
        <Link
          to="/policy-documents/$policyDocumentId"
          params={{ policyDocumentId: id }}
          className={buttonClass('plain', 'small')}
        >
          「{name}」の版と記録へ戻る
        </Link>
      }
      title="版を比べる"
      actions={actions}
    />
  )
}
