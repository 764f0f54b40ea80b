import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { ReportSubject } from '../../../shared/contract/reports.ts'
import { printedFirst } from '../../../shared/domain/asset/printed-columns.ts'
import { Button } from '../../components/button.tsx'
import { Checkbox } from '../../components/checkbox.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { RadioGroup } from '../../components/radio-group.tsx'
import { toPreviewSearch } from '../../components/report-link.ts'

type Subject = Extract<ReportSubject, { kind: 'asset-register' }>
type Props = Readonly<{ shownColumnIds: readonly string[]; onClose: () => void }>

/** On which paper, in which groups and with which columns the register is printed. */
export function PrintDialog({ shownColumnIds, onClose }: Props) {
  const navigate = useNavigate()
  const [usesShown, setUsesShown] = useState<'first' | 'shown'>('first')
  const [how, setHow] = useState<Pick<Subject, 'paper' | 'groupedBy' | 'includesEnded'>>({
    ...{ paper: 'A4', groupedBy: 'unit', includesEnded: false },
  })
  const columnIds = [...(usesShown === 'shown' ? shownColumnIds : printedFirst)]
  const print = () =>
    void navigate({
      to: '/reports/preview',
      search: toPreviewSearch({ kind: 'asset-register', ...how, columnIds }),
    })
  return (
    <Dialog
      title="情報資産台帳を印刷"
      isOpen
      onClose={onClose}
      buttons={
        <>
          <Button tone="secondary" onPress={onClose}>
            やめる
          </Button>
          <Button onPress={print}>印刷の前に見る</Button>
        </>
      }
    >
      <div className="space-y-4">
        <RadioGroup
          label="用紙"
          isHorizontal
          value={how.paper}
          onChange={(paper) => setHow({ ...how, paper })}
          choices={[
            { value: 'A4', label: 'A4 横' },
            { value: 'A3', label: 'A3 横' },
          ]}
        />
        <RadioGroup
          label="まとめ方"
          isHorizontal
          value={how.groupedBy}
          onChange={(groupedBy) => setHow({ ...how, groupedBy })}
          choices={[
            { value: 'unit', label: '管理部署ごと' },
            { value: 'assetClass', label: '第4条の区分ごと' },
            { value: 'none', label: 'まとめない' },
          ]}
        />
        <RadioGroup
          label="印刷する列"
          value={usesShown}
          onChange={setUsesShown}
          choices={[
            { value: 'first', label: 'おもな列（A4 に収まる15列）' },
            {
              value: 'shown',
              label: `一覧に表示している列（${shownColumnIds.length}列）`,
              description: '列が多いときは A3 を選ぶと読みやすくなります。',
            },
          ]}
        />
        <Checkbox
          label="廃棄・廃止したものも印刷する"
          isSelected={how.includesEnded}
          onChange={(includesEnded) => setHow({ ...how, includesEnded })}
        />
      </div>
    </Dialog>
  )
}
