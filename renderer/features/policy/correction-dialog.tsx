import { useState } from 'react'
import type { Edition } from '../../../shared/contract/policy.ts'
import type { DocumentKind } from '../../../shared/domain/policy-document/document-kind.ts'
import { client } from '../../api/client.ts'
import { TextField } from '../../components/text-field.tsx'
import { WarekiDateField } from '../../components/wareki-date-field.tsx'
import { ActDialog } from './act-dialog.tsx'
import { ParticularsFields, toParticulars } from './particulars-fields.tsx'

type Props = Readonly<{ edition: Edition; kind: DocumentKind; onClose: () => void }>

/** Corrects what is recorded of an edition; its text stays, and what was corrected is in the history. */
export function CorrectionDialog({ edition, kind, onClose }: Props) {
  const [fields, setFields] = useState(() => toFields(edition))
  const change = (part: Partial<typeof fields>) => setFields({ ...fields, ...part })
  return (
    <ActDialog
      title={`第${edition.number}版の記録を訂正`}
      confirmLabel="訂正する"
      act={() =>
        client.policyDocuments.correct({
          ...{ ...fields, editionId: edition.id, expectedRowVersion: edition.rowVersion },
        })
      }
      toDone={({ number }) => `第${number}版の記録を訂正しました。訂正したことは履歴に残ります。`}
      onClose={onClose}
    >
      <p>本文は変わりません。わからない日は空のままにします。</p>
      <ParticularsFields value={fields} onChange={change} />
      <WarekiDateField
        label="決裁日"
        value={fields.decidedOn}
        onChange={(decidedOn) => change({ decidedOn })}
      />
      <TextField
        label="決裁した人（職名・氏名）"
        value={fields.decidedBy}
        onChange={(decidedBy) => change({ decidedBy })}
      />
      <WarekiDateField
        label="施行日"
        value={fields.effectiveOn}
        onChange={(effectiveOn) => change({ effectiveOn })}
      />
      {kind !== 'procedure' && (
        <>
          <WarekiDateField
            label="公表日"
            value={fields.publishedOn}
            onChange={(publishedOn) => change({ publishedOn })}
          />
          <TextField
            label="公表の方法"
            value={fields.publicationMethod}
            onChange={(publicationMethod) => change({ publicationMethod })}
          />
        </>
      )}
    </ActDialog>
  )
}

function toFields(edition: Edition) {
  const { decidedOn, decidedBy, effectiveOn, publishedOn, publicationMethod } = edition
  return { ...toParticulars(edition), decidedOn, decidedBy, effectiveOn, publishedOn, publicationMethod }
}
