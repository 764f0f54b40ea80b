import { useState } from 'react'
import type { Edition } from '../../../shared/contract/policy.ts'
import { toWareki } from '../../../shared/domain/calendar/wareki.ts'
import { client } from '../../api/client.ts'
import { useSession } from '../../components/session-context.tsx'
import { TextField } from '../../components/text-field.tsx'
import { WarekiDateField } from '../../components/wareki-date-field.tsx'
import { ActDialog } from './act-dialog.tsx'

type Props = Readonly<{ edition: Edition; onClose: () => void }>

const targetOf = ({ id, rowVersion }: Edition) => ({ editionId: id, expectedRowVersion: rowVersion })

/** 施行: on a day that has come at once, on a day to come by itself. */
export function EffectDialog({ edition, mayPublish, onClose }: Props & Readonly<{ mayPublish: boolean }>) {
  const { today } = useSession()
  const [effectiveOn, setEffectiveOn] = useState<string | null>(edition.effectiveOn ?? today)
  const isWaiting = effectiveOn !== null && effectiveOn > today
  return (
    <ActDialog
      title={`第${edition.number}版の施行日を決める`}
      confirmLabel={isWaiting ? 'この日に施行する' : '施行する'}
      missing={effectiveOn === null ? '施行日を入力してください。' : undefined}
      act={() => client.policyDocuments.putInForce({ ...targetOf(edition), effectiveOn: effectiveOn ?? '' })}
      toDone={({ number, state }) =>
        state === 'current'
          ? `第${number}版を施行しました。${toNextStep(mayPublish && edition.publishedOn === null)}`
          : `第${number}版は${toWareki(effectiveOn ?? today)}に施行されます。`
      }
      onClose={onClose}
    >
      <WarekiDateField label="施行日" isRequired value={effectiveOn} onChange={setEffectiveOn} />
      <p>
        {isWaiting
          ? '施行日までは「施行待ち」と表示し、その日になると自動で現行の版になります。それまでは今の版が現行です。'
          : '今すぐ現行の版になり、今の版は旧版になります。旧版はいつでも読めます。'}
      </p>
    </ActDialog>
  )
}

function toNextStep(isToPublish: boolean): string {
  return isToPublish ? '公表したら「公表を記録」を押してください。' : '前の版は旧版になり、いつでも読めます。'
}

/** 公表: when and how. */
export function PublicationDialog({ edition, onClose }: Props) {
  const { today } = useSession()
  const [publishedOn, setPublishedOn] = useState<string | null>(edition.publishedOn ?? today)
  const [publicationMethod, setPublicationMethod] = useState(edition.publicationMethod)
  return (
    <ActDialog
      title={`第${edition.number}版の公表を記録`}
      confirmLabel="公表を記録する"
      missing={
        publishedOn === null
          ? '公表日を入力してください。'
          : publicationMethod.trim() === ''
            ? '公表の方法を入力してください。'
            : undefined
      }
      act={() =>
        client.policyDocuments.publish({
          ...{ ...targetOf(edition), publishedOn: publishedOn ?? '', publicationMethod },
        })
      }
      toDone={({ number }) => `第${number}版の公表を記録しました。`}
      onClose={onClose}
    >
      <p>
        方針を定めたり変えたりしたときは、遅滞なく公表します（地方自治法第244条の6第2項）。実際に公表した日を記録してください。
      </p>
      <WarekiDateField label="公表日" isRequired value={publishedOn} onChange={setPublishedOn} />
      <TextField
        label="公表の方法"
        isRequired
        value={publicationMethod}
        onChange={setPublicationMethod}
        description="例：組合のホームページに掲載、掲示場に掲示"
      />
    </ActDialog>
  )
}

/** Gives up a draft or an edition that is not in force yet. */
export function WithdrawEditionDialog({ edition, onClose }: Props) {
  const [reason, setReason] = useState('')
  return (
    <ActDialog
      title={`第${edition.number}版を取りやめますか`}
      confirmLabel="取りやめる"
      tone="danger"
      missing={reason.trim() === '' ? '取りやめる理由を入力してください。' : undefined}
      act={() => client.policyDocuments.withdraw({ ...targetOf(edition), reason })}
      toDone={({ number }) => `第${number}版を取りやめました。`}
      onClose={onClose}
    >
      <p>この版は「取りやめ」として残り、元に戻すことはできません。今の現行の版は変わりません。</p>
      <TextField label="取りやめる理由" isRequired value={reason} onChange={setReason} />
    </ActDialog>
  )
}
