import { useState } from 'react'
import type { StocktakingDetail, StocktakingUnit } from '../../../shared/contract/stocktaking-values.ts'
import { client } from '../../api/client.ts'
import { useNotices } from '../../components/notices.tsx'
import { useSession } from '../../components/session-context.tsx'
import { TextField } from '../../components/text-field.tsx'
import { WarekiDateField } from '../../components/wareki-date-field.tsx'
import { FormDialog } from './form-dialog.tsx'
import { useStocktakingRefresh } from './use-stocktaking.ts'

type Props = Readonly<{ detail: StocktakingDetail; unit: StocktakingUnit; onClose: () => void }>

/** Records that the 所属長 sealed the paper of the unit. */
export function SignDialog({ detail, unit, onClose }: Props) {
  const { today } = useSession()
  const { succeed } = useNotices()
  const refresh = useStocktakingRefresh()
  const [signedBy, setSignedBy] = useState('')
  const [signedOn, setSignedOn] = useState<string | null>(today)
  const isMissing = signedBy.trim() === '' || signedOn === null
  async function sign(): Promise<void> {
    if (signedOn === null) return
    await client.stocktakings.signUnit({
      ...{ stocktakingId: detail.stocktaking.id, unitId: unit.unitId, expectedRowVersion: unit.rowVersion },
      ...{ signedBy, signedOn },
    })
    await refresh()
    succeed(`${unit.name}の押印を記録しました。`)
  }
  return (
    <FormDialog
      title={`${unit.name}の押印を記録する`}
      confirmLabel="記録する"
      missing={isMissing ? '押印した人と日を入力してください。' : undefined}
      act={sign}
      onClose={onClose}
    >
      <p>
        所属長が用紙に押印したことを記録します。記録すると、この所属の結果は変えられなくなります（取り消せば直せます）。
      </p>
      <TextField label="押印した所属長の氏名" isRequired autoFocus value={signedBy} onChange={setSignedBy} />
      <WarekiDateField label="押印した日" isRequired value={signedOn} onChange={setSignedOn} />
    </FormDialog>
  )
}
