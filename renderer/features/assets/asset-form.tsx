import { type FormEvent, type ReactNode, useState } from 'react'
import type { AssetValues } from '../../../shared/contract/asset-values.ts'
import type { AssetSettings } from '../../../shared/contract/assets.ts'
import { toBlankAsset } from '../../../shared/domain/asset/asset.ts'
import type { AssetFieldId } from '../../../shared/domain/asset/asset-fields.ts'
import { type AssetProblem, findAssetProblems } from '../../../shared/domain/asset/check-asset.ts'
import { ProblemText } from '../../components/notice.tsx'
import { useSession } from '../../components/session-context.tsx'
import { TextField } from '../../components/text-field.tsx'
import { FieldControl } from './field-control.tsx'
import { toProblemText } from './problem-text.ts'

type Props = Readonly<{
  formId: string
  values: AssetValues
  settings: AssetSettings
  onChange: (values: AssetValues) => void
  onSubmit: () => void
  /** Why it could not be saved. */
  problem: string | undefined
  isReadOnly?: boolean
}>

/** Everything of an asset but for its end, in the order it is thought of. */
export function AssetForm(props: Props) {
  const { formId, values, settings, onChange, onSubmit } = props
  const { today } = useSession()
  const [problems, setProblems] = useState<readonly AssetProblem[]>([])
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const found = findProblems(values, settings, today)
    setProblems(found)
    if (found.length === 0) onSubmit()
    else window.setTimeout(() => document.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus())
  }
  const change = (changed: Partial<AssetValues>) => onChange({ ...values, ...changed })
  const toControl = (id: AssetFieldId) => (
    <FieldControl
      key={id}
      {...{ id, values, settings }}
      onChange={change}
      problem={toProblemText(problems, id)}
    />
  )
  const toControls = (ids: readonly AssetFieldId[]) => ids.map(toControl)
  return (
    <form id={formId} onSubmit={submit} noValidate>
      <fieldset disabled={props.isReadOnly === true} className="min-w-0 space-y-6">
        <Section title="何を、どこで">
          <Columns>{toControls(['number', 'name', 'kind', 'business'])}</Columns>
          {toControl('content')}
          <Columns>{toControls(['quantity', 'medium', 'place', 'networkZone'])}</Columns>
        </Section>
        <Section title="だれが管理し、だれが使うか">
          <Columns>{toControls(['unitId', 'ownerTitle', 'usedBy'])}</Columns>
        </Section>
        <Section title="格付け（機密性・完全性・可用性）">
          {toControls(['confidentiality', 'integrity', 'availability', 'importance'])}
        </Section>
        <Section title="個人情報と取扱い">
          <Columns>
            {toControls(['personalData', 'personCount', 'handlingLimits', 'backup', 'contractor'])}
          </Columns>
        </Section>
        <Section title="保存と記録">
          <Columns>
            {toControls([
              'retention',
              'plannedDisposalYear',
              'registeredOn',
              'confirmedOn',
              'relatedDocuments',
            ])}
          </Columns>
          {toControl('note')}
        </Section>
        <ExtraFields {...{ values, settings, problems }} onChange={change} />
      </fieldset>
      <ProblemText text={props.problem} />
    </form>
  )
}

type ExtraProps = Pick<Props, 'values' | 'settings'> &
  Readonly<{ problems: readonly AssetProblem[]; onChange: (changed: Partial<AssetValues>) => void }>

function ExtraFields({ values, settings, problems, onChange }: ExtraProps) {
  const columns = settings.extraColumns.filter(({ state }) => state === 'active')
  if (columns.length === 0) return null
  return (
    <Section title="独自の列">
      <Columns>
        {columns.map(({ id, heading }) => (
          <TextField
            key={id}
            label={heading}
            value={values.extras[id] ?? ''}
            problem={toProblemText(problems, `extra:${id}`)}
            onChange={(text) => onChange({ extras: { ...values.extras, [id]: text } })}
          />
        ))}
      </Columns>
    </Section>
  )
}

function Section({ title, children }: Readonly<{ title: string; children: ReactNode }>) {
  return (
    <section aria-label={title} className="card space-y-4 p-5">
      <h2 className="text-[1.25rem]">{title}</h2>
      {children}
    </section>
  )
}

function Columns({ children }: Readonly<{ children: ReactNode }>) {
  return <div className="grid grid-cols-1 items-end gap-x-6 gap-y-4 md:grid-cols-2">{children}</div>
}

/** What is wrong, by the rules the program checks again; a number left empty is given by it. */
function findProblems(values: AssetValues, settings: AssetSettings, today: string): AssetProblem[] {
  const { number, name, kind, unitId, registeredOn } = values
  const blank = toBlankAsset({ number: number === '' ? '1' : number, name, kind, unitId, registeredOn })
  return findAssetProblems({ ...blank, ...values, number: blank.number }, { ...settings, today })
}
