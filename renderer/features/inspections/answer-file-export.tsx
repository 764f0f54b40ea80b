import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Inspection, SheetSummary } from '../../../shared/contract/inspections.ts'
import { api, client } from '../../api/client.ts'
import { Button } from '../../components/button.tsx'
import { FolderField } from '../../components/folder-field.tsx'
import { messageOf } from '../../components/messages.ts'
import { ProblemText } from '../../components/notice.tsx'
import { useNotices } from '../../components/notices.tsx'
import { RadioGroup } from '../../components/radio-group.tsx'
import { saveFile } from '../../components/save-file.ts'
import { Select } from '../../components/select.tsx'
import { answerFileMessages } from './answer-file-messages.ts'

type Props = Readonly<{ inspection: Inspection; sheets: readonly SheetSummary[] }>
type Form = 'one' | 'person' | 'unit'

const forms = [
  { value: 'one', label: '一つのファイルにまとめる' },
  {
    value: 'person',
    label: '一人ずつ別のファイルにする',
    description: 'ほかの人の答えが見えません。フォルダに、人数分のファイルができます。',
  },
  { value: 'unit', label: '所属ごとに別のファイルにする' },
] as const

/** Makes the files that are handed out: of a person, a unit or all, in one file or in several. */
export function AnswerFileExport({ inspection, sheets }: Props) {
  const open = sheets.filter(({ state }) => state === 'notStarted' || state === 'answering')
  const unitNames = Array.from(new Set(open.map(({ unitName }) => unitName)))
  const [unitName, setUnitName] = useState('')
  const [staffMemberId, setStaffMemberId] = useState('')
  const [form, setForm] = useState<Form>('one')
  const ofUnit = open.filter((sheet) => unitName === '' || sheet.unitName === unitName)
  const chosen = ofUnit.filter((sheet) => sheet.staffMemberId === staffMemberId)
  const scope = { inspectionId: inspection.id, unitName: unitName === '' ? null : unitName }
  if (open.length === 0) {
    return (
      <section aria-label="書き出し" className="card space-y-4 p-5">
        <h2 className="text-[1.25rem]">1. ファイルを作って渡す</h2>
        <p>まだ答えていない点検票はありません。</p>
      </section>
    )
  }
  return (
    <section aria-label="書き出し" className="card space-y-4 p-5">
      <h2 className="text-[1.25rem]">1. ファイルを作って渡す</h2>
      <div className="grid gap-4 sm:grid-cols-2">
        <Select
          label="所属"
          value={unitName}
          onChange={(name) => {
            setUnitName(name)
            setStaffMemberId('')
          }}
          choices={[
            { value: '', label: 'すべて' },
            ...unitNames.map((name) => ({ value: name, label: name })),
          ]}
        />
        <Select
          label="人"
          value={staffMemberId}
          onChange={setStaffMemberId}
          choices={[
            { value: '', label: `全員（${ofUnit.length}枚）` },
            ...listPeople(ofUnit).map(({ id, name, numbers }) => ({
              value: id,
              label: `${name}（${numbers.join('、')}）`,
            })),
          ]}
        />
      </div>
      {chosen.length === 0 && (
        <RadioGroup label="ファイルの分け方" value={form} onChange={setForm} choices={forms} />
      )}
      <p>点検票一枚が、一つのシートになります。回答は一覧から選べます。提出済みの点検票は入りません。</p>
      {form === 'one' || chosen.length > 0 ? (
        <OneFile {...scope} sheetIds={chosen.length === 0 ? null : chosen.map(({ id }) => id)} />
      ) : (
        <ManyFiles {...scope} each={form} />
      )}
    </section>
  )
}

type Person = { id: string; name: string; numbers: string[] }

function listPeople(sheets: readonly SheetSummary[]): readonly Person[] {
  const people = new Map<string, Person>()
  for (const { staffMemberId: id, staffName: name, number } of sheets) {
    const person = people.get(id) ?? { id, name, numbers: [] }
    person.numbers.push(number)
    people.set(id, person)
  }
  return [...people.values()]
}

type Scope = Pick<Parameters<typeof client.sheets.exportFile>[0], 'inspectionId' | 'unitName' | 'sheetIds'>

function OneFile(scope: Readonly<Scope>) {
  const exporting = useMutation({
    mutationFn: () => client.sheets.exportFile(scope),
    onSuccess: saveFile,
  })
  return (
    <>
      <ProblemText text={exporting.isError ? messageOf(exporting.error, answerFileMessages) : undefined} />
      <Button onPress={() => exporting.mutate()} isPending={exporting.isPending}>
        Excel ファイルを作る
      </Button>
    </>
  )
}

type ManyProps = Readonly<Pick<Scope, 'inspectionId' | 'unitName'> & { each: 'person' | 'unit' }>

function ManyFiles(scope: ManyProps) {
  const { succeed } = useNotices()
  const startup = useQuery(api.startup.status.queryOptions({ input: {} }))
  const [folder, setFolder] = useState('')
  const exporting = useMutation({
    mutationFn: () => client.sheets.exportFolder({ ...scope, folder }),
    onSuccess: ({ fileNames }) => succeed(`${folder} に ${fileNames.length}個のファイルを作りました。`),
  })
  return (
    <>
      <FolderField
        label="作る場所"
        purpose="files"
        value={folder}
        onChange={setFolder}
        canChoose={startup.data?.canChooseFolder ?? false}
        description="同じ名前のファイルは、新しいものに置き換わります。"
      />
      <ProblemText text={exporting.isError ? messageOf(exporting.error, answerFileMessages) : undefined} />
      <Button
        onPress={() => exporting.mutate()}
        isPending={exporting.isPending}
        isDisabled={folder.trim() === ''}
      >
        Excel ファイルを作る
      </Button>
    </>
  )
}
