import { useState } from 'react'
import { AssetPicker, type PickedAsset } from '../../components/asset-picker.tsx'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { ProblemText } from '../../components/notice.tsx'

type Props = Readonly<{ chosen: readonly PickedAsset[]; onChange: (chosen: readonly PickedAsset[]) => void }>

/** The assets it hit, chosen from the register. */
export function AssetField({ chosen, onChange }: Props) {
  const [isChoosing, setIsChoosing] = useState(false)
  return (
    <fieldset className="space-y-2">
      <legend className="mb-1 font-bold">影響を受けた情報資産</legend>
      {chosen.length === 0 ? (
        <p>選ばれていません。台帳にないものは、影響の範囲に書いてください。</p>
      ) : (
        <ul className="list-disc pl-6">
          {chosen.map(({ id, number, name }) => (
            <li key={id}>
              {number}　{name}
            </li>
          ))}
        </ul>
      )}
      <Button tone="secondary" size="small" onPress={() => setIsChoosing(true)}>
        情報資産を選ぶ
      </Button>
      {isChoosing && (
        <ChooseDialog
          chosen={chosen}
          onClose={() => setIsChoosing(false)}
          onChange={(next) => {
            onChange(next)
            setIsChoosing(false)
          }}
        />
      )}
    </fieldset>
  )
}

const most = 50

function ChooseDialog({ chosen, onChange, onClose }: Props & Readonly<{ onClose: () => void }>) {
  const [picked, setPicked] = useState(chosen)
  const isTooMany = picked.length > most
  return (
    <Dialog
      title="影響を受けた情報資産"
      width="wide"
      isOpen
      onClose={onClose}
      buttons={
        <>
          <Button tone="secondary" onPress={onClose}>
            やめる
          </Button>
          <Button isDisabled={isTooMany} onPress={() => onChange(picked)}>
            これにする
          </Button>
        </>
      }
    >
      <AssetPicker chosen={picked} onChange={setPicked} />
      <ProblemText text={isTooMany ? `選べる情報資産は${most}件までです。` : undefined} />
    </Dialog>
  )
}
