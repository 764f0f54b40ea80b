import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { IncidentDetail } from '../../../shared/contract/incidents.ts'
import { Button, buttonClass } from '../../components/button.tsx'
import { useNotices } from '../../components/notices.tsx'
import { toPreviewSearch } from '../../components/report-link.ts'
import { IncidentReasonDialog } from './incident-reason-dialog.tsx'
import { SettleDialog } from './settle-dialog.tsx'

type Props = Readonly<{
  detail: IncidentDetail
  rowVersion: number
  /** Something typed is not stored: it is stored, or given up, before the incident is settled, taken back or printed. */
  isDirty: boolean
}>
type Asked = 'settle' | 'reopen' | 'withdraw'

/** The paper of an incident, and what ends or opens it. */
export function IncidentActs({ detail, rowVersion, isDirty }: Props) {
  const { mayChange, mayReopen, keyState, incident } = detail
  const { warn } = useNotices()
  const [asked, setAsked] = useState<Asked | null>(null)
  const close = () => setAsked(null)
  const ask = (act: Asked) =>
    isDirty ? warn('保存していない内容があります。先に「保存する」を押してください。') : setAsked(act)
  return (
    <>
      {keyState === 'held' && (
        <Link
          to="/reports/preview"
          search={toPreviewSearch({ kind: 'incident-report', incidentId: incident.id })}
          className={buttonClass('secondary')}
        >
          報告書を印刷
        </Link>
      )}
      {mayChange && (
        <>
          <Button tone="secondary" onPress={() => ask('withdraw')}>
            取り下げる
          </Button>
          <Button tone="secondary" onPress={() => ask('settle')}>
            終結にする
          </Button>
        </>
      )}
      {mayReopen && (
        <Button tone="secondary" onPress={() => ask('reopen')}>
          終結を取り消す
        </Button>
      )}
      {asked === 'settle' && <SettleDialog {...{ incident, rowVersion }} onClose={close} />}
      {(asked === 'reopen' || asked === 'withdraw') && (
        <IncidentReasonDialog act={asked} {...{ incident, rowVersion }} onClose={close} />
      )}
    </>
  )
}
