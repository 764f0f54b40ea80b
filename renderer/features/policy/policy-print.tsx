import { useQuery } from '@tanstack/react-query'
import { ArrowLeft } from 'lucide-react'
import type { Edition } from '../../../shared/contract/policy.ts'
import { api } from '../../api/client.ts'
import { Button } from '../../components/button.tsx'
import { PageHeading } from '../../components/page-heading.tsx'
import { PdfPreview } from '../../components/pdf-preview/pdf-preview.tsx'
import { QueryState } from '../../components/query-state.tsx'

type Props = Readonly<{ edition: Edition; onBack: () => void }>

/** 方針本文 as it comes out on paper. */
export function PolicyPrint({ edition, onBack }: Props) {
  const file = useQuery(
    api.reports.preview.queryOptions({
      input: { kind: 'policy-text', editionId: edition.id },
      staleTime: Number.POSITIVE_INFINITY,
      gcTime: 0,
    }),
  )
  return (
    <>
      <PageHeading
        title="本文の印刷"
        back={
          <Button tone="plain" size="small" onPress={onBack}>
            <ArrowLeft aria-hidden className="size-5" />
            本文に戻る
          </Button>
        }
      />
      <QueryState query={file}>{(pdf) => <PdfPreview file={pdf} title={edition.title} />}</QueryState>
    </>
  )
}
