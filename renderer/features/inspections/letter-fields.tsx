import { Checkbox } from '../../components/checkbox.tsx'
import { RadioGroup } from '../../components/radio-group.tsx'
import { TextField } from '../../components/text-field.tsx'
import { WarekiDateField } from '../../components/wareki-date-field.tsx'
import type { Letter } from './paper-subject.ts'

type Props = Readonly<{ letter: Letter; onChange: (letter: Letter) => void }>

/** What a 依頼文 says beside the names. */
export function LetterFields({ letter, onChange }: Props) {
  const change = (part: Partial<Letter>) => onChange({ ...letter, ...part })
  return (
    <>
      <RadioGroup
        label="宛先"
        value={letter.addressedTo}
        onChange={(addressedTo) => change({ addressedTo })}
        isHorizontal
        choices={[
          { value: 'person', label: '未提出の本人（一人一通）' },
          { value: 'unit', label: '所属長（一所属一通）' },
        ]}
      />
      <TextField
        label="文書番号"
        value={letter.documentNumber}
        onChange={(documentNumber) => change({ documentNumber })}
        description="例：８北環総第１２号。番号を付けないときは空のままにします。"
      />
      <div className="flex flex-wrap gap-x-10 gap-y-4">
        <WarekiDateField
          label="発信日"
          isRequired
          value={letter.issuedOn}
          onChange={(issuedOn) => change({ issuedOn })}
        />
        <WarekiDateField
          label="新しい提出の期限"
          isRequired
          value={letter.newDueOn}
          onChange={(newDueOn) => change({ newDueOn })}
        />
      </div>
      <TextField
        label="担当・連絡先"
        value={letter.contact}
        onChange={(contact) => change({ contact })}
        description="例：総務課　情報セキュリティ担当（内線１２）。文書の末尾に印刷します。"
      />
      <Checkbox
        label="（公印省略）と印刷する"
        isSelected={letter.omitsSeal}
        onChange={(omitsSeal) => change({ omitsSeal })}
        description="公印を押すときは外します。"
      />
    </>
  )
}
