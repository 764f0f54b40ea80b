import { Button } from '../../components/button.tsx'

type Props = Readonly<{ count: number; onBulk: (() => void) | undefined; onClear: () => void }>

/** What can be done with the chosen rows. */
export function SelectionBar({ count, onBulk, onClear }: Props) {
  return (
    <>
      <span role="status" className="font-bold">
        {count.toLocaleString('ja')}件を選択中
      </span>
      {onBulk !== undefined && (
        <Button size="small" onPress={onBulk}>
          まとめて変える
        </Button>
      )}
      <Button tone="secondary" size="small" onPress={() => document.execCommand('copy')}>
        写す（Ctrl+C）
      </Button>
      <Button tone="plain" size="small" onPress={onClear}>
        選択をやめる
      </Button>
    </>
  )
}
