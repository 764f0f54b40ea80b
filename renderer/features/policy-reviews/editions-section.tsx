import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { LinkedEdition, ReviewDetail } from '../../../shared/contract/policy-reviews.ts'
import { toDocumentKindLabel } from '../../../shared/domain/policy-document/document-kind.ts'
import { toEditionStateLabel } from '../../../shared/domain/policy-document/edition-state.ts'
import { Badge } from '../../components/badge.tsx'
import { Button } from '../../components/button.tsx'
import { DraftDialog } from './draft-dialog.tsx'
import { LinkDialog } from './link-dialog.tsx'
import { UnlinkDialog } from './unlink-dialog.tsx'

type Asked = 'draft' | 'link' | LinkedEdition

/** The editions a review led to, and the ways to begin or name one. */
export function EditionsSection({ detail }: Readonly<{ detail: ReviewDetail }>) {
  const [asked, setAsked] = useState<Asked | null>(null)
  const close = () => setAsked(null)
  const { editions, mayLink, review } = detail
  if (review.outcome !== 'amend') return null
  return (
    <section aria-label="改正の案" className="card p-5">
      <div className="mb-2 flex flex-wrap items-center justify-between gap-3">
        <h2 className="text-[1.25rem]">改正の案</h2>
        {mayLink && (
          <span className="flex flex-wrap gap-3">
            <Button tone="secondary" size="small" onPress={() => setAsked('link')}>
              起案中・決裁済の版を結び付ける
            </Button>
            <Button size="small" onPress={() => setAsked('draft')}>
              今の版から起案する
            </Button>
          </span>
        )}
      </div>
      {editions.length === 0 && (
        <p>
          {mayLink
            ? '改正の案はまだありません。「今の版から起案する」を押すと、施行中の版を写した案ができます。'
            : 'ここに示せる改正の案はありません。'}
        </p>
      )}
      <ul className="divide-y divide-solid-gray-200">
        {editions.map((edition) => (
          <li key={edition.id} className="flex flex-wrap items-center gap-x-4 gap-y-1 py-2">
            <span className="min-w-60 flex-1">
              <Link
                to="/policy-documents/$policyDocumentId"
                params={{ policyDocumentId: edition.policyDocumentId }}
                className="text-link font-bold"
              >
                {edition.documentName}　第{edition.number}版
              </Link>
              <span className="ml-3 text-[0.9375rem]">{toDocumentKindLabel(edition.kind)}</span>
            </span>
            <Badge tone={edition.state === 'current' ? 'green' : 'blue'}>
              {toEditionStateLabel(edition)}
            </Badge>
            {mayLink && (
              <Button
                tone="plain"
                size="small"
                aria-label={`${edition.documentName} 第${edition.number}版との結び付きを外す`}
                onPress={() => setAsked(edition)}
              >
                外す
              </Button>
            )}
          </li>
        ))}
      </ul>
      {asked === 'draft' && <DraftDialog detail={detail} onClose={close} />}
      {asked === 'link' && <LinkDialog detail={detail} onClose={close} />}
      {asked !== null && typeof asked !== 'string' && <UnlinkDialog link={asked} onClose={close} />}
    </section>
  )
}
