import { useState } from 'react'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { RadioGroup } from '../../components/radio-group.tsx'
import { keepTextSize, readTextSize, textSizes } from '../../components/text-size.ts'

type Props = Readonly<{ isOpen: boolean; onClose: () => void }>

/** The size of all text on this PC; it changes while choosing, so that it can be tried. */
export function TextSizeDialog({ isOpen, onClose }: Props) {
  const [size, setSize] = useState(readTextSize)
  const choose = (value: string) => {
    const chosen = textSizes.find((candidate) => String(candidate) === value) ?? 100
    setSize(chosen)
    keepTextSize(chosen)
  }
  return (
    <Dialog
      title="文字の大きさ"
      isOpen={isOpen}
      onClose={onClose}
      buttons={<Button onPress={onClose}>閉じる</Button>}
    >
      <p className="mb-3">この PC の画面の文字の大きさです。印刷する帳票の大きさは変わりません。</p>
      <RadioGroup
        label="大きさ"
        value={String(size)}
        onChange={choose}
        isHorizontal
        choices={textSizes.map((value) => ({
          value: String(value),
          label: value === 100 ? '100％（標準）' : `${value}％`,
        }))}
      />
    </Dialog>
  )
}
