import { useQuery } from '@tanstack/react-query'
import { api } from '../../api/client.ts'
import { PageHeading } from '../../components/page-heading.tsx'
import { QueryState } from '../../components/query-state.tsx'
import { CertificateSection } from './certificate-section.tsx'
import { OrganizationForm } from './organization-form.tsx'

/** The body itself and what its reports print. */
export function OrganizationScreen() {
  const organization = useQuery(api.organization.get.queryOptions({ input: {} }))
  return (
    <>
      <PageHeading
        title="設定"
        description="組合の名前と、帳票に印刷する内容、画面のロック、電子署名の証明書です。"
      />
      <QueryState query={organization}>
        {(record) => <OrganizationForm key={record.rowVersion} record={record} />}
      </QueryState>
      <CertificateSection />
    </>
  )
}
