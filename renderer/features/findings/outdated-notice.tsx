import type { Finding } from '../../../shared/contract/findings.ts'
import { toWareki } from '../../../shared/domain/calendar/wareki.ts'
import { toFindingStateLabel } from '../../../shared/domain/finding/finding-state.ts'
import { Button } from '../../components/button.tsx'
import { Notice } from '../../components/notice.tsx'

type Props = Readonly<{ shown: Finding; newest: Finding; onTake: () => void }>

/** Somebody else changed the finding meanwhile: what is new, beside what was typed here. */
export function OutdatedNotice({ shown, newest, onTake }: Props) {
  const changes = fields.flatMap(([name, read]) =>
    read(shown) === read(newest) ? [] : [{ name, value: read(newest) }],
  )
  return (
    <Notice
      tone="warning"
      title="ほかの画面で、この指摘の内容が変わりました"
      actions={
        <Button tone="secondary" size="small" onPress={onTake}>
          最新の内容にする
        </Button>
      }
    >
      <dl className="my-1 grid grid-cols-[6rem_1fr] gap-x-3">
        {changes.map(({ name, value }) => (
          <div key={name} className="contents">
            <dt>{name}</dt>
            <dd className="whitespace-pre-line">{value === '' ? '（空）' : value}</dd>
          </div>
        ))}
      </dl>
      <p>
        この画面で入力した内容は、まだ保存されていません。残したい文を書き写してから「最新の内容にする」を押し、入力し直してください。
      </p>
    </Notice>
  )
}

const fields: readonly (readonly [string, (finding: Finding) => string])[] = [
  ['指摘', ({ title }) => title],
  ['原因', ({ cause }) => cause],
  ['是正措置', ({ correctiveAction }) => correctiveAction],
  ['担当', ({ ownerName }) => ownerName ?? ''],
  ['期限', ({ dueOn }) => (dueOn === null ? '' : toWareki(dueOn))],
  ['状態', ({ state }) => toFindingStateLabel(state)],
  ['結果', ({ outcome }) => outcome],
]
