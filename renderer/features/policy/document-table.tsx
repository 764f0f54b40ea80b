import { Link } from '@tanstack/react-router'
import type { ListedDocument } from '../../../shared/contract/policy-documents.ts'
import type { PolicyDocumentId } from '../../../shared/domain/id/branded-id.ts'
import { toEditionStateLabel, toShownState } from '../../../shared/domain/policy-document/edition-state.ts'
import { Badge } from '../../components/badge.tsx'
import { Button, buttonClass } from '../../components/button.tsx'
import { stateTones, toDayWords, warningWords } from './document-words.ts'

type Props = Readonly<{
  label: string
  documents: readonly ListedDocument[]
  onOpen: (id: PolicyDocumentId) => void
}>

const headings = ['文書', '現行の版', '施行日', '公表日', '準備中の版', ''] as const

/** The documents of one kind, a few rows at most. */
export function DocumentTable({ label, documents, onOpen }: Props) {
  return (
    <div className="card overflow-x-auto">
      <table aria-label={label} className="w-full">
        <thead>
          <tr className="border-b border-solid-gray-420 text-left">
            {headings.map((heading) => (
              <th key={heading} scope="col" className="px-4 py-2 font-bold whitespace-nowrap">
                {heading === '' ? <span className="sr-only">操作</span> : heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {documents.map((document) => (
            <DocumentRow key={document.id} document={document} onOpen={onOpen} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

type RowProps = Readonly<{ document: ListedDocument; onOpen: (id: PolicyDocumentId) => void }>

function DocumentRow({ document, onOpen }: RowProps) {
  const { id, name, kind, current, coming, warnings, mayChange } = document
  const published = kind === 'procedure' ? 'しない' : toDayWords(current?.publishedOn ?? null)
  return (
    <tr className="border-b border-solid-gray-200 align-top last:border-b-0">
      <th scope="row" className="px-4 py-3 text-left">
        {name}
        {mayChange && warnings.length > 0 && (
          <span className="mt-1 flex flex-wrap gap-1 font-normal">
            {warnings.map((warning) => (
              <Badge key={warning} tone={warning === 'notPublished' ? 'red' : 'yellow'}>
                {warningWords[warning].short}
              </Badge>
            ))}
          </span>
        )}
      </th>
      <td className="px-4 py-3 whitespace-nowrap">{current === null ? 'なし' : `第${current.number}版`}</td>
      <td className="px-4 py-3 whitespace-nowrap">{current && toDayWords(current.effectiveOn)}</td>
      <td className="px-4 py-3 whitespace-nowrap">{current && published}</td>
      <td className="px-4 py-3 whitespace-nowrap">
        {coming.map((edition) => (
          <span key={edition.id} className="block">
            第{edition.number}版{' '}
            <Badge tone={stateTones[toShownState(edition)]}>{toEditionStateLabel(edition)}</Badge>
          </span>
        ))}
      </td>
      <td className="px-4 py-2 text-right whitespace-nowrap">
        {current !== null && (
          <Link
            to="/editions/$editionId"
            params={{ editionId: current.id }}
            aria-label={`${name}の本文を読む`}
            className={buttonClass('plain', 'small')}
          >
            本文を読む
          </Link>
        )}
        <Button
          tone="secondary"
          size="small"
          aria-label={`${name}の版と記録を開く`}
          onPress={() => onOpen(id)}
        >
          版と記録
        </Button>
      </td>
    </tr>
  )
}
