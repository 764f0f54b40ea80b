import type { AssetValues } from '../../../shared/contract/asset-values.ts'
import type { AssetSettings } from '../../../shared/contract/assets.ts'
import { handlingLimitWords } from '../../../shared/domain/asset/asset-choices.ts'
import { type AssetFieldId, getAssetField } from '../../../shared/domain/asset/asset-fields.ts'
import { type FieldChoice, listFieldChoices } from '../../../shared/domain/asset/field-choices.ts'
import { toFiscalYearLabel } from '../../../shared/domain/calendar/fiscal-year.ts'
import { Select } from '../../components/select.tsx'
import { useSession } from '../../components/session-context.tsx'
import { TextArea } from '../../components/text-area.tsx'
import { TextField } from '../../components/text-field.tsx'
import { WarekiDateField } from '../../components/wareki-date-field.tsx'
import { CountField } from './count-field.tsx'
import { ImportanceField, LevelField } from './rating-fields.tsx'

type Props = Readonly<{
  id: AssetFieldId
  values: AssetValues
  settings: AssetSettings
  onChange: (changed: Partial<AssetValues>) => void
  problem?: string | undefined
  autoFocus?: boolean
}>

/** The control a field of an asset is filled in with. */
export function FieldControl(props: Props) {
  const { id, values, settings, onChange, problem } = props
  const { heading: label, value } = getAssetField(id)
  const common = { label, problem, isRequired: 'isRequired' in value && value.isRequired === true }
  switch (id) {
    case 'kind':
    case 'medium':
    case 'networkZone':
    case 'personalData':
      return (
        <ChoiceField
          {...common}
          value={values[id]}
          choices={listFieldChoices(id, settings)}
          // the choices are those of the field
          onChange={(chosen) => onChange({ [id]: chosen } as Partial<AssetValues>)}
        />
      )
    case 'unitId':
      return <UnitField {...props} />
    case 'confidentiality':
    case 'integrity':
    case 'availability':
      return (
        <LevelField
          {...{ aspect: id, settings, value: values[id], problem }}
          onChange={(code) => onChange({ [id]: code })}
        />
      )
    case 'importance':
      return (
        <ImportanceField
          {...{ values, settings }}
          onChange={(importanceByHand) => onChange({ importanceByHand })}
        />
      )
    case 'quantity':
      return (
        <CountField
          {...common}
          value={values.quantity}
          onChange={(count) => onChange({ quantity: count ?? 0 })}
        />
      )
    case 'personCount':
      return (
        <CountField
          {...common}
          value={values.personCount}
          onChange={(personCount) => onChange({ personCount })}
        />
      )
    case 'registeredOn':
      return (
        <WarekiDateField
          {...common}
          value={values.registeredOn === '' ? null : values.registeredOn}
          onChange={(date) => onChange({ registeredOn: date ?? '' })}
        />
      )
    case 'confirmedOn':
      return (
        <WarekiDateField
          {...common}
          value={values.confirmedOn}
          onChange={(confirmedOn) => onChange({ confirmedOn })}
        />
      )
    case 'plannedDisposalYear':
      return <YearField {...props} />
    default:
      return <WrittenField {...props} />
  }
}

type ChoiceProps = Readonly<{
  label: string
  value: string | null
  choices: readonly FieldChoice[]
  onChange: (value: string | null) => void
  problem?: string | undefined
  isRequired?: boolean
}>

const none = '*'

function ChoiceField({ value, choices, onChange, isRequired = false, ...rest }: ChoiceProps) {
  const blank = isRequired ? [] : [{ value: none, label: '（未記入）' }]
  return (
    <Select
      {...rest}
      isRequired={isRequired}
      value={value ?? none}
      onChange={(chosen) => onChange(chosen === none ? null : chosen)}
      choices={[...blank, ...choices]}
    />
  )
}

/** The units there are, and the asset's own though it is retired. */
function UnitField({ values, settings, onChange, problem }: Props) {
  const units = settings.units.filter(({ id, state }) => state === 'active' || id === values.unitId)
  return (
    <Select
      label={getAssetField('unitId').heading}
      isRequired
      problem={problem}
      value={values.unitId}
      onChange={(unitId) => onChange({ unitId })}
      choices={units.map(({ id, name, state }) => ({
        ...{ value: id, label: state === 'active' ? name : `${name}（廃止）` },
      }))}
    />
  )
}

/** A 年度 from the last five to the next forty, and the one that stands there. */
function YearField({ values, onChange, problem }: Props) {
  const { currentFiscalYear } = useSession()
  const years = Array.from({ length: 46 }, (_, index) => currentFiscalYear - 5 + index)
  const own = values.plannedDisposalYear
  const listed = own === null || years.includes(own) ? years : [own, ...years]
  return (
    <ChoiceField
      label={getAssetField('plannedDisposalYear').heading}
      problem={problem}
      value={own === null ? null : String(own)}
      onChange={(year) => onChange({ plannedDisposalYear: year === null ? null : Number(year) })}
      choices={listed.map((year) => ({ value: String(year), label: toFiscalYearLabel(year) }))}
    />
  )
}

const writtenFields = [
  ...['number', 'name', 'business', 'content', 'place', 'ownerTitle', 'usedBy', 'handlingLimits'],
  ...['backup', 'contractor', 'retention', 'relatedDocuments', 'note'],
] as const
type WrittenId = (typeof writtenFields)[number]

const hints: Readonly<Partial<Record<WrittenId, string>>> = {
  number: '空けておくと、自動で番号を付けます。',
  ownerTitle: '異動があるため、氏名でなく職名を書きます。',
  handlingLimits: '複数あるときは「、」で区切ります。',
}

function WrittenField({ id, values, settings, onChange, problem, autoFocus = false }: Props) {
  const { heading: label, value } = getAssetField(id)
  const written = writtenFields.find((one) => one === id)
  if (written === undefined || value.type !== 'text') return null
  const text = values[written]
  const change = (next: string) => onChange({ [written]: next })
  if (value.isMultiline === true)
    return <TextArea label={label} rows={2} value={text} problem={problem} onChange={change} />
  const suggestions =
    written === 'ownerTitle' ? settings.titles : written === 'handlingLimits' ? handlingLimitWords : []
  const hint = hints[written]
  return (
    <>
      <TextField
        {...{ label, problem, value: text, onChange: change, autoFocus }}
        {...(hint === undefined ? {} : { description: hint })}
        isRequired={written === 'name'}
        list={`asset-${written}`}
      />
      {suggestions.length > 0 && (
        <datalist id={`asset-${written}`}>
          {suggestions.map((word) => (
            <option key={word} value={word} />
          ))}
        </datalist>
      )}
    </>
  )
}
