import { useMutation, useQuery } from '@tanstack/react-query'
import type { BodyCertificate } from '../../../shared/contract/organization.ts'
import { toFingerprintGroups } from '../../../shared/domain/authenticity/fingerprint.ts'
import { toLocalDate } from '../../../shared/domain/calendar/calendar-date.ts'
import { toWareki } from '../../../shared/domain/calendar/wareki.ts'
import { api, client } from '../../api/client.ts'
import { Button } from '../../components/button.tsx'
import { useNotices } from '../../components/notices.tsx'
import { QueryState } from '../../components/query-state.tsx'
import { saveFile } from '../../components/save-file.ts'

/** The certificate by which others check the signature of an issued PDF, and how they come to trust it. */
export function CertificateSection() {
  const certificate = useQuery(api.organization.certificate.queryOptions({ input: {} }))
  return (
    <section aria-labelledby="certificate-heading" className="card mt-5 space-y-4 p-5">
      <h2 id="certificate-heading" className="text-[1.25rem]">
        電子署名の証明書
      </h2>
      <p>
        発行した帳票の PDF
        には、この組合の電子署名が付きます。この証明書を渡しておくと、受け取った人も、変えられていないことを確かめられます。
      </p>
      <QueryState query={certificate}>{(data) => <Certificate certificate={data} />}</QueryState>
    </section>
  )
}

function Certificate({ certificate }: Readonly<{ certificate: BodyCertificate }>) {
  const { fail } = useNotices()
  const exporting = useMutation({
    mutationFn: () => client.organization.exportCertificate({}),
    onSuccess: saveFile,
    onError: (error) => fail(error),
  })
  return (
    <>
      <dl className="grid grid-cols-[auto_1fr] gap-x-6 gap-y-2">
        <dt className="font-bold">名義</dt>
        <dd>{certificate.holder}</dd>
        <dt className="font-bold">作成日</dt>
        <dd>{toWareki(toLocalDate(certificate.madeAt))}</dd>
        <dt className="font-bold">有効期限</dt>
        <dd>{toWareki(toLocalDate(certificate.validUntil))}</dd>
        <dt className="font-bold">指紋（SHA-256）</dt>
        <dd className="font-mono break-words">{toFingerprintGroups(certificate.sha256).join(' ')}</dd>
      </dl>
      <Button tone="secondary" isPending={exporting.isPending} onPress={() => exporting.mutate()}>
        証明書を保存（.cer）
      </Button>
      <p className="text-[0.9375rem]">
        受け取った人は、Adobe Acrobat Reader の「環境設定」→「署名」→「ID
        と信頼済み証明書」の「詳細」→「信頼済み証明書」でこのファイルを読み込み、「この証明書を信頼済みルートとして使用」に印を付けます。読み込む前に、上の指紋を電話などで読み合わせると確かです。
      </p>
    </>
  )
}
