import { AssetPicker } from '../../components/asset-picker.tsx'
import { RadioGroup } from '../../components/radio-group.tsx'
import { TextField } from '../../components/text-field.tsx'
import type { SubjectDraft } from './wanted-risks.ts'

type Props = Readonly<{ draft: SubjectDraft; onChange: (draft: SubjectDraft) => void }>

/** Of what: one asset for itself, several as one, or 全体. */
export function SubjectFields({ draft, onChange }: Props) {
  const { kind, assets, name } = draft
  return (
    <div className="space-y-3">
      <RadioGroup
        label="対象"
        value={kind}
        onChange={(chosen) => onChange({ ...draft, kind: chosen })}
        choices={[
          { value: 'asset', label: '情報資産を一つずつ' },
          { value: 'group', label: '選んだ情報資産をまとめて一つの対象に' },
          { value: 'all', label: '情報資産全体' },
        ]}
      />
      {kind === 'group' && (
        <TextField
          label="まとまりの名前"
          isRequired
          description="例：本庁舎のサーバ室の機器"
          value={name}
          onChange={(typed) => onChange({ ...draft, name: typed })}
        />
      )}
      {kind !== 'all' && (
        <AssetPicker chosen={assets} onChange={(chosen) => onChange({ ...draft, assets: chosen })} />
      )}
    </div>
  )
}
