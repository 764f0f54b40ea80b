import type { ReactNode } from 'react'
import { incidentKinds, toIncidentKindLabel } from '../../../shared/domain/incident/incident-kind.ts'
import { ProblemText } from '../../components/notice.tsx'
import { Select } from '../../components/select.tsx'
import { TextArea } from '../../components/text-area.tsx'
import { TextField } from '../../components/text-field.tsx'
import { WarekiDateField } from '../../components/wareki-date-field.tsx'
import { AssetField } from './asset-field.tsx'
import type { DraftProblems, IncidentDraft } from './incident-draft.ts'
import { NoticeFields } from './notice-fields.tsx'

type Props = Readonly<{
  formId: string
  draft: IncidentDraft
  onChange: (part: Partial<IncidentDraft>) => void
  onSubmit: () => void
  problems: DraftProblems
  /** Why it could not be kept. */
  problem: string | undefined
}>

/** All that is written of an incident; only what it is called and when it was found must be. */
export function IncidentForm(props: Props) {
  return (
    <form
      id={props.formId}
      noValidate
      className="space-y-6"
      onSubmit={(event) => {
        event.preventDefault()
        props.onSubmit()
      }}
    >
      <ProblemText text={props.problem} />
      <Finding {...props} />
      <Extent {...props} />
      <Handling {...props} />
      <Reporting {...props} />
    </form>
  )
}

function Part({ title, children }: Readonly<{ title: string; children: ReactNode }>) {
  return (
    <section aria-label={title} className="card space-y-4 p-5">
      <h2 className="text-[1.25rem]">{title}</h2>
      {children}
    </section>
  )
}

const kindChoices = incidentKinds.map((value) => ({ value, label: toIncidentKindLabel(value) }))

function Finding({ draft, onChange, problems }: Props) {
  return (
    <Part title="発見">
      <div className="grid grid-cols-[minmax(0,1fr)_16rem] gap-x-8 gap-y-4">
        <TextField
          label="件名"
          isRequired
          value={draft.title}
          onChange={(title) => onChange({ title })}
          description="例：貸出用USBメモリの紛失"
          problem={problems.title}
        />
        <Select
          label="種類"
          description="いちばん近いもの"
          value={draft.kind}
          onChange={(kind) => onChange({ kind })}
          choices={kindChoices}
        />
      </div>
      <div className="flex flex-wrap gap-x-10 gap-y-4">
        <WarekiDateField
          label="発見した日"
          isRequired
          value={draft.foundOn}
          onChange={(foundOn) => onChange({ foundOn })}
          problem={problems.foundOn}
        />
        <div className="w-36">
          <TextField
            label="発見した時刻"
            value={draft.timeText}
            onChange={(timeText) => onChange({ timeText })}
            placeholder="不明"
            problem={problems.time}
          />
        </div>
        <WarekiDateField
          label="発生した日（分からなければ空ける）"
          value={draft.occurredOn}
          onChange={(occurredOn) => onChange({ occurredOn })}
        />
      </div>
      <TextArea
        label="発見の経緯"
        rows={3}
        value={draft.circumstances}
        onChange={(circumstances) => onChange({ circumstances })}
        description="だれが、何をしていて、どのように気付いたかを、順に書きます。"
      />
    </Part>
  )
}

function Extent({ draft, onChange }: Props) {
  return (
    <Part title="影響">
      <AssetField chosen={draft.assets} onChange={(assets) => onChange({ assets })} />
      <TextArea
        label="影響の範囲"
        rows={3}
        value={draft.impact}
        onChange={(impact) => onChange({ impact })}
        description="どの情報が、何件、だれの分か。止まった業務と時間。暗号化していたか。"
      />
    </Part>
  )
}

function Handling({ draft, onChange }: Props) {
  return (
    <Part title="措置と再発防止">
      <TextArea
        label="応急の措置"
        rows={3}
        value={draft.firstAid}
        onChange={(firstAid) => onChange({ firstAid })}
        description="被害を広げないために、いつ、何をしたか。"
      />
      <TextArea
        label="原因"
        rows={3}
        value={draft.cause}
        onChange={(cause) => onChange({ cause })}
        description="人のせいにせず、仕組みのどこが足りなかったかを書きます。終結にするときは必ず書いてください。"
      />
      <TextArea
        label="再発防止策"
        rows={3}
        value={draft.prevention}
        onChange={(prevention) => onChange({ prevention })}
        description="いつから、だれが、何を変えるか。終結にするときは必ず書いてください。"
      />
    </Part>
  )
}

function Reporting({ draft, onChange, problems }: Props) {
  return (
    <Part title="報告">
      <div className="grid grid-cols-2 gap-x-8 gap-y-4">
        <TextField
          label="報告した人"
          value={draft.reporterName}
          onChange={(reporterName) => onChange({ reporterName })}
        />
        <TextField
          label="報告を受けた人"
          value={draft.receiverName}
          onChange={(receiverName) => onChange({ receiverName })}
        />
      </div>
      <NoticeFields
        notices={draft.notices}
        onChange={(notices) => onChange({ notices })}
        problem={problems.notices}
      />
    </Part>
  )
}
