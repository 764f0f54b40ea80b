import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import type { Inspection, SheetSummary } from '../../../shared/contract/inspections.ts'
import type { AnswerFilePreview } from '../../../shared/contract/sheets.ts'
import type { InspectionId } from '../../../shared/domain/id/branded-id.ts'
import { api, client } from '../../api/client.ts'
import { Button } from '../../components/button.tsx'
import { Checkbox } from '../../components/checkbox.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { FileDrop } from '../../components/file-drop.tsx'
import { messageOf } from '../../components/messages.ts'
import { Notice, ProblemText } from '../../components/notice.tsx'
import { useNotices } from '../../components/notices.tsx'
import { PageHeading } from '../../components/page-heading.tsx'
import { QueryState } from '../../components/query-state.tsx'
import { saveFile } from '../../components/save-file.ts'
import { Select } from '../../components/select.tsx'
import { Working } from '../../components/working.tsx'
import { answerFileMessages } from './answer-file-messages.ts'
import { AnswerFileTabs } from './answer-file-tabs.tsx'
import { inspectionMessages } from './messages.ts'
import { useInspection, useSheets } from './use-inspection.ts'

/** Answering away from this PC: Excel files go out, and come back filled in. */
export function AnswerFilesScreen() {
  const params = useParams({ from: '/inspections/$inspectionId/answer-files' })
  // an address is text; whether there is such an inspection is for the program to say
  const inspectionId = params.inspectionId as InspectionId
  const inspection = useInspection(inspectionId)
  const sheets = useSheets(inspectionId)
  return (
    <>
      <PageHeading
        back={
          <Link to="/inspections/$inspectionId" params={{ inspectionId }} className="text-link">
            自己点検へ戻る
          </Link>
        }
        title="Excel で回答"
        description="この PC で答えられない人には、Excel のファイルを渡して答えてもらい、ここで取り込みます。"
      />
      <QueryState query={inspection} messages={inspectionMessages}>
        {(loaded) => (
          <QueryState query={sheets} messages={inspectionMessages}>
            {(list) =>
              loaded.state === 'closed' ? (
                <EmptyState title="この自己点検は締め切られています">
                  <p>締め切ったあとは、Excel の書き出しも取り込みもできません。</p>
                </EmptyState>
              ) : (
                <div className="max-w-[60rem] space-y-6">
                  <ExportPart inspection={loaded} sheets={list} />
                  <ImportPart inspection={loaded} />
                </div>
              )
            }
          </QueryState>
        )}
      </QueryState>
    </>
  )
}

type ExportProps = Readonly<{ inspection: Inspection; sheets: readonly SheetSummary[] }>

function ExportPart({ inspection, sheets }: ExportProps) {
  const open = sheets.filter(({ state }) => state === 'notStarted' || state === 'answering')
  const unitNames = Array.from(new Set(open.map(({ unitName }) => unitName)))
  const [unitName, setUnitName] = useState('')
  const [sheetId, setSheetId] = useState('')
  const ofUnit = open.filter((sheet) => unitName === '' || sheet.unitName === unitName)
  const chosen = ofUnit.find(({ id }) => id === sheetId)
  const exporting = useMutation({
    mutationFn: () =>
      client.sheets.exportFile({
        inspectionId: inspection.id,
        unitName: unitName === '' ? null : unitName,
        sheetIds: chosen === undefined ? null : [chosen.id],
      }),
    onSuccess: saveFile,
  })
  return (
    <section aria-label="書き出し" className="card space-y-4 p-5">
      <h2 className="text-[1.25rem]">1. ファイルを作って渡す</h2>
      {open.length === 0 ? (
        <p>まだ答えていない点検票はありません。</p>
      ) : (
        <>
          <div className="grid gap-4 sm:grid-cols-2">
            <Select
              label="所属"
              value={unitName}
              onChange={(name) => {
                setUnitName(name)
                setSheetId('')
              }}
              choices={[
                { value: '', label: 'すべて' },
                ...unitNames.map((name) => ({ value: name, label: name })),
              ]}
            />
            <Select
              label="人"
              value={sheetId}
              onChange={setSheetId}
              choices={[
                { value: '', label: `全員（${ofUnit.length}枚）` },
                ...ofUnit.map(({ id, number, staffName }) => ({
                  value: String(id),
                  label: `${number} ${staffName}`,
                })),
              ]}
            />
          </div>
          <p>一人分が一枚のシートになります。回答は一覧から選べます。提出済みの点検票は入りません。</p>
          <ProblemText
            text={exporting.isError ? messageOf(exporting.error, answerFileMessages) : undefined}
          />
          <Button onPress={() => exporting.mutate()} isPending={exporting.isPending}>
            Excel ファイルを作る
          </Button>
        </>
      )}
    </section>
  )
}

type Previewed = Readonly<{ file: File; preview: AnswerFilePreview }>

function ImportPart({ inspection }: Readonly<{ inspection: Inspection }>) {
  const queries = useQueryClient()
  const { succeed } = useNotices()
  const inspectionId = inspection.id
  const [submitsComplete, setSubmitsComplete] = useState(true)
  const reading = useMutation({
    mutationFn: async (file: File): Promise<Previewed> => ({
      file,
      preview: await client.sheets.previewFile({ inspectionId, file }),
    }),
  })
  const importing = useMutation({
    mutationFn: ({ file, preview }: Previewed) =>
      client.sheets.importFile({ inspectionId, file, digest: preview.digest, submitsComplete }),
    onSuccess: async ({ imported, submitted }) => {
      await Promise.all(
        [api.inspections.key(), api.sheets.key(), api.home.key()].map((queryKey) =>
          queries.invalidateQueries({ queryKey }),
        ),
      )
      reading.reset()
      succeed(`${imported}枚を取り込みました（うち提出 ${submitted}枚）。`)
    },
  })
  const error = reading.error ?? importing.error
  const previewed = reading.data
  const isReady = previewed?.preview.tabs.every(({ problems }) => problems.length === 0) ?? false
  return (
    <section aria-label="取り込み" className="card space-y-4 p-5">
      <h2 className="text-[1.25rem]">2. 答えの入ったファイルを取り込む</h2>
      <FileDrop
        label="答えの入った Excel ファイル"
        accept=".xlsx"
        onChoose={(file) => {
          importing.reset()
          reading.mutate(file)
        }}
      />
      {reading.isPending && <Working label="ファイルを読んでいます" />}
      <ProblemText text={error === null ? undefined : messageOf(error, answerFileMessages)} />
      {previewed !== undefined && (
        <>
          <p>
            <b>{previewed.file.name}</b>　{previewed.preview.tabs.length}枚
          </p>
          {!isReady && (
            <Notice tone="error" title="直すところがあるため、まだ取り込めません。">
              <p>
                下の理由を見てファイルを直し、もう一度選んでください。一部のシートだけを取り込むことはありません。
              </p>
            </Notice>
          )}
          <AnswerFileTabs tabs={previewed.preview.tabs} />
          <Checkbox
            label="すべて答えてある点検票は、同時に提出する"
            description="未回答の残る点検票は、回答中のまま残ります。"
            isSelected={submitsComplete}
            onChange={setSubmitsComplete}
          />
          <Button
            isDisabled={!isReady}
            isPending={importing.isPending}
            onPress={() => importing.mutate(previewed)}
          >
            この内容で取り込む
          </Button>
        </>
      )}
    </section>
  )
}
