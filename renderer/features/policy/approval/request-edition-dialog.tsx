import { useState } from 'react'
import type { ApprovalDossier } from '../../../../shared/contract/approvals.ts'
import type { Edition } from '../../../../shared/contract/policy.ts'
import { client } from '../../../api/client.ts'
import { approvalMessages } from '../../../components/approval/messages.ts'
import { useDossierAct } from '../../../components/approval/use-dossier.ts'
import { ApprovalFrame } from '../../../components/approval-frame.tsx'
import { ConfirmDialog } from '../../../components/confirm-dialog.tsx'
import { messageOf } from '../../../components/messages.ts'
import { useNotices } from '../../../components/notices.tsx'
import { documentMessages } from '../document-messages.ts'
import { type Particulars, ParticularsFields, toParticulars } from '../particulars-fields.tsx'

type Props = Readonly<{ edition: Edition; dossier: ApprovalDossier; onClose: () => void }>

const messages = { ...documentMessages, ...approvalMessages, notDecided: documentMessages.notDecided ?? '' }

/** Lays a draft before the approvers with its particulars, after showing who is to sign. */
export function RequestEditionDialog({ edition, dossier, onClose }: Props) {
  const { succeed } = useNotices()
  const [particulars, setParticulars] = useState<Particulars>(() => toParticulars(edition))
  const requesting = useDossierAct({
    record: dossier.record,
    act: () =>
      client.policyDocuments.requestApproval({
        ...{ editionId: edition.id, expectedRowVersion: edition.rowVersion, ...particulars },
      }),
    onDone: () => {
      succeed(
        `第${edition.number}版を決裁に回しました。下の職から順に、「決裁の状況」を開いて署名するか、紙の押印を記録します。`,
      )
      onClose()
    },
  })
  return (
    <ConfirmDialog
      title={`第${edition.number}版を決裁に回しますか`}
      isOpen
      width="wide"
      confirmLabel="決裁に回す"
      onConfirm={() => requesting.mutate()}
      onClose={onClose}
      isPending={requesting.isPending}
      problem={requesting.isError ? messageOf(requesting.error, messages) : undefined}
    >
      <p>
        本文と下の記録を、次の決裁欄の下の職（右）から順に決裁します。すべての欄がそろうと決裁済になり、本文は封印されます。
      </p>
      <Boxes dossier={dossier} />
      <ParticularsFields
        value={particulars}
        onChange={(change) => setParticulars({ ...particulars, ...change })}
      />
      <p>
        決裁のあいだ、本文と記録は変えられません。直すときは、差し戻すか取り下げます。決裁した日と決裁した人は、最後の署名から自動で記録されます。
      </p>
    </ConfirmDialog>
  )
}

function Boxes({ dossier: { boxTitles, paperBoxTitles } }: Readonly<{ dossier: ApprovalDossier }>) {
  return (
    <>
      <ApprovalFrame
        label="決裁欄（上の職から順に）"
        isSmall
        boxes={boxTitles.map((title, index) => ({ key: `${index} ${title}`, title }))}
      />
      {paperBoxTitles.length > 0 && (
        <p>
          <b>
            {paperBoxTitles.map((title) => `「${title}」`).join('')}
            の欄の人は、この文書を画面で読めません。紙で決裁を受けて、押印を記録してください。
          </b>
          画面で署名してもらうときは、先に文書の「名前と読める人」を直します。
        </p>
      )}
    </>
  )
}
