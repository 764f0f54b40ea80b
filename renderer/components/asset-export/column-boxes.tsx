import type { AssetColumn } from '../../../shared/domain/asset-import/asset-columns.ts'
import { Button } from '../button.tsx'
import { Checkbox } from '../checkbox.tsx'

type Props = Readonly<{
  columns: readonly Readonly<{ id: AssetColumn; heading: string }>[]
  /** Those that are left out. */
  left: ReadonlySet<AssetColumn>
  onChange: (left: ReadonlySet<AssetColumn>) => void
  /** The columns of the list, to be chosen at once; null away from the list. */
  shownIds: readonly string[] | null
}>

/** Which columns a file has. */
export function ColumnBoxes({ columns, left, onChange, shownIds }: Props) {
  const leave = (isLeft: (id: AssetColumn) => boolean) =>
    onChange(new Set(columns.map(({ id }) => id).filter(isLeft)))
  return (
    <fieldset>
      <legend className="mb-1 flex flex-wrap items-center gap-x-3 font-bold">
        書き出す列（{columns.length - left.size}列）
        {shownIds !== null && (
          <Button tone="plain" size="small" onPress={() => leave((id) => !shownIds.includes(id))}>
            表示している列だけ
          </Button>
        )}
        <Button tone="plain" size="small" onPress={() => leave(() => false)}>
          すべて選ぶ
        </Button>
        <Button tone="plain" size="small" onPress={() => leave(() => true)}>
          すべて外す
        </Button>
      </legend>
      <div className="grid max-h-56 grid-cols-[repeat(auto-fill,minmax(13rem,1fr))] overflow-y-auto">
        {columns.map(({ id, heading }) => (
          <Checkbox
            key={id}
            label={heading}
            isSelected={!left.has(id)}
            onChange={(isSelected) => leave((other) => (other === id ? !isSelected : left.has(other)))}
          />
        ))}
      </div>
    </fieldset>
  )
}
