import { type FormEvent, useEffect, useMemo, useRef } from 'react'
import { Dialog } from 'react-aria-components/Dialog'
import { Popover } from 'react-aria-components/Popover'
import type { AssetSettings, AssetViewSettings } from '../../../shared/contract/assets.ts'
import type { AssetFilter } from '../../../shared/domain/asset/asset-filter.ts'
import type { ListedAsset } from '../../../shared/domain/asset/listed-asset.ts'
import { Button } from '../../components/button.tsx'
import type { Column } from '../../components/data-table/column.ts'
import { Select } from '../../components/select.tsx'
import { FilterForm } from './filter-form.tsx'

/** Which column is being narrowed, and what was pressed for it. */
export type OpenFilter = Readonly<{ columnId: string; anchor: HTMLElement; choosesColumn: boolean }>

type Props = Readonly<{
  open: OpenFilter
  onOpen: (open: OpenFilter | null) => void
  /** Those that can be narrowed by. */
  columns: readonly Column<ListedAsset>[]
  filters: AssetViewSettings['filters']
  onChange: (filters: AssetViewSettings['filters']) => void
  assets: readonly ListedAsset[]
  settings: AssetSettings
}>

/** Narrows the list by one column, beside its heading; the list follows at once. */
export function FilterPopover({ open, onOpen, columns, filters, onChange, assets, settings }: Props) {
  const { columnId, anchor } = open
  const trigger = useRef(anchor)
  const form = useRef<HTMLFormElement>(null)
  // what is pressed or written next is in here, not in the list behind
  useEffect(() => form.current?.querySelector<HTMLElement>('select, input')?.focus(), [])
  const heading = columns.find(({ id }) => id === columnId)?.fullHeading ?? ''
  const choices = useMemo(
    () => columns.map(({ id, heading: short, fullHeading }) => ({ value: id, label: fullHeading ?? short })),
    [columns],
  )
  const change = (filter: AssetFilter | undefined) => {
    const { [columnId]: _, ...others } = filters
    // the contract's own shape has no read-only parts
    onChange(filter === undefined ? others : { ...others, [columnId]: structuredClone(filter) as never })
  }
  const close = (event: FormEvent) => {
    event.preventDefault()
    onOpen(null)
  }
  return (
    <Popover
      triggerRef={trigger}
      isOpen
      onOpenChange={(isOpen) => {
        if (!isOpen) onOpen(null)
      }}
      placement="bottom start"
      className="z-30 w-96 rounded-8 border border-solid-gray-600 bg-white shadow-3"
    >
      <Dialog aria-label={`${heading}でしぼる`} className="focus-silent p-4">
        <form ref={form} onSubmit={close} className="space-y-3">
          {open.choosesColumn ? (
            <Select
              label="しぼる列"
              value={columnId}
              choices={choices}
              onChange={(next) => onOpen({ ...open, columnId: next })}
            />
          ) : (
            <h2 className="text-[1rem]">{heading}でしぼる</h2>
          )}
          <FilterForm
            key={columnId}
            {...{ columnId, assets, settings, filter: filters[columnId] }}
            onChange={change}
          />
          <div className="flex justify-end gap-2">
            <Button
              tone="plain"
              size="small"
              isDisabled={filters[columnId] === undefined}
              onPress={() => {
                change(undefined)
                onOpen(null)
              }}
            >
              しぼり込みを外す
            </Button>
            <Button size="small" type="submit">
              閉じる
            </Button>
          </div>
        </form>
      </Dialog>
    </Popover>
  )
}
