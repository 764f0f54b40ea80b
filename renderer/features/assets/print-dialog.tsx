import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { AssetViewSettings } from '../../../shared/contract/assets.ts'
import type { ReportSubject } from '../../../shared/contract/reports.ts'
import type { ListedAsset } from '../../../shared/domain/asset/listed-asset.ts'
import { printedFirst } from '../../../shared/domain/asset/printed-columns.ts'
import { Button } from '../../components/button.tsx'
import { Checkbox } from '../../components/checkbox.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { RadioGroup } from '../../components/radio-group.tsx'
import { toPreviewSearch } from '../../components/report-link.ts'
import { attachmentColumnId } from './register-columns.ts'

type Subject = Extract<ReportSubject, { kind: 'asset-register' }>
type Rows = 'all' | 'shown' | 'selected'
type Props = Readonly<{
  view: AssetViewSettings
  shown: readonly ListedAsset[]
  /** The list shows only what needs an eye, which the paper's filters do not know of: it is told the assets. */
  isConcerned: boolean
  selected: readonly ListedAsset[]
  onClose: () => void
}>

/** More than these are printed by narrowing the list. */
const mostSelected = 500

/** Which assets, on which paper, in which groups and with which columns the register is printed. */
export function PrintDialog({ view, shown, isConcerned, selected, onClose }: Props) {
  const navigate = useNavigate()
  const maySelected = isFew(selected)
  const mayShown = !isConcerned || isFew(shown)
  const [rows, setRows] = useState<Rows>(maySelected ? 'selected' : mayShown ? 'shown' : 'all')
  const [usesShown, setUsesShown] = useState<'first' | 'shown'>('first')
  const [how, setHow] = useState<Pick<Subject, 'paper' | 'groupedBy' | 'includesEnded'>>({
    ...{ paper: 'A4', groupedBy: 'unit', includesEnded: false },
  })
  const shownIds = view.columnIds.filter((id) => id !== attachmentColumnId)
  const columnIds = [...(usesShown === 'shown' && shownIds.length > 0 ? shownIds : printedFirst)]
  const listed = { selected, shown: isConcerned ? shown : null }
  const print = () =>
    void navigate({
      to: '/reports/preview',
      search: toPreviewSearch({ kind: 'asset-register', ...how, columnIds, ...toRows(rows, view, listed) }),
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
          label="印刷するもの"
          value={rows}
          onChange={setRows}
          choices={[
            ...(maySelected ? [{ value: 'selected' as const, label: `選んだ${selected.length}件` }] : []),
            ...(mayShown ? [toShownChoice(shown.length, isConcerned)] : []),
            { value: 'all', label: '台帳のすべて' },
          ]}
        />
        {rows === 'all' && (
          <Checkbox
            label="廃棄・廃止したものも印刷する"
            isSelected={how.includesEnded}
            onChange={(includesEnded) => setHow({ ...how, includesEnded })}
          />
        )}
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
              label: `一覧に表示している列（${shownIds.length}列）`,
              description: '「列を選ぶ」で変えられます。列が多いときは A3 を選ぶと読みやすくなります。',
            },
          ]}
        />
      </div>
    </Dialog>
  )
}

function isFew(assets: readonly ListedAsset[]): boolean {
  return assets.length > 0 && assets.length <= mostSelected
}

function toShownChoice(count: number, isConcerned: boolean) {
  const label = `表示している${count.toLocaleString('ja')}件`
  const words = 'しぼり込みと探した言葉を、紙に書き添えます。'
  return { value: 'shown' as const, label, ...(isConcerned ? {} : { description: words }) }
}

function toRows(
  rows: Rows,
  { search, filters }: AssetViewSettings,
  { selected, shown }: Readonly<{ selected: readonly ListedAsset[]; shown: readonly ListedAsset[] | null }>,
): Pick<Subject, 'narrowing' | 'assetIds'> {
  if (rows === 'selected') return { assetIds: selected.map(({ id }) => id) }
  if (rows === 'all') return {}
  return shown === null ? { narrowing: { search, filters } } : { assetIds: shown.map(({ id }) => id) }
}
