import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Inspection } from '../../../shared/contract/inspections.ts'
import type { AnswerFilePreview } from '../../../shared/contract/sheets.ts'
import { toFailure } from '../../api/app-error.ts'
import { api, client } from '../../api/client.ts'
import { Button } from '../../components/button.tsx'
import { Checkbox } from '../../components/checkbox.tsx'
import { FileDrop } from '../../components/file-drop.tsx'
import { messageOf } from '../../components/messages.ts'
import { Notice, ProblemText } from '../../components/notice.tsx'
import { useNotices } from '../../components/notices.tsx'
import { Working } from '../../components/working.tsx'
import { answerFileMessages } from './answer-file-messages.ts'
import { AnswerFileTabs } from './answer-file-tabs.tsx'

type Previewed = Readonly<{ files: readonly File[]; preview: AnswerFilePreview }>

/** Answered files: chosen, looked at cell by cell, then taken in whole or not at all. */
export function AnswerFileImport({ inspection }: Readonly<{ inspection: Inspection }>) {
  const queries = useQueryClient()
  const { succeed } = useNotices()
  const inspectionId = inspection.id
  const [submitsComplete, setSubmitsComplete] = useState(true)
  const reading = useMutation({
    mutationFn: async (files: readonly File[]): Promise<Previewed> => ({
      files,
      preview: await client.sheets.previewFiles({ inspectionId, files: [...files] }),
    }),
  })
  const importing = useMutation({
    mutationFn: ({ files, preview: { digest } }: Previewed) =>
      client.sheets.importFiles({ inspectionId, files: [...files], digest, submitsComplete }),
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
  const choose = (files: readonly File[]) => {
    importing.reset()
    reading.mutate(files)
  }
  return (
    <section aria-label="取り込み" className="card space-y-4 p-5">
      <h2 className="text-[1.25rem]">2. 答えの入ったファイルを取り込む</h2>
      <p>いくつでも一度に選べます。取り込む前に、中身を確かめて示します。</p>
      <FileDrop
        label="答えの入った Excel ファイル"
        accept=".xlsx"
        onChoose={(file) => choose([file])}
        onChooseAll={choose}
      />
      {reading.isPending && <Working label="ファイルを読んでいます" />}
      <ProblemText text={error === null ? undefined : toMessage(error)} />
      {reading.data !== undefined && (
        <Preview
          {...reading.data}
          submitsComplete={submitsComplete}
          onSubmitsComplete={setSubmitsComplete}
          isImporting={importing.isPending}
          onImport={importing.mutate}
        />
      )}
    </section>
  )
}

/** One of several files is named. */
function toMessage(error: unknown): string {
  const { file } = toFailure(error).details
  const sentence = messageOf(error, answerFileMessages)
  return typeof file === 'string' ? `「${file}」：${sentence}` : sentence
}

type PreviewProps = Previewed &
  Readonly<{
    submitsComplete: boolean
    onSubmitsComplete: (submits: boolean) => void
    isImporting: boolean
    onImport: (previewed: Previewed) => void
  }>

function Preview(props: PreviewProps) {
  const { files, preview } = props
  const { tabs } = preview
  const hasProblems = tabs.some(({ problems }) => problems.length > 0)
  const isEmpty = tabs.every(({ isUntouched }) => isUntouched)
  return (
    <>
      <p role="status">
        <b>{files.length === 1 ? files[0]?.name : `${files.length}個のファイル`}</b>（点検票 {tabs.length}枚）
      </p>
      {hasProblems && (
        <Notice tone="error" title="直すところがあるため、まだ取り込めません。">
          <p>
            下の理由を見てファイルを直し、もう一度選んでください。一部のシートだけを取り込むことはありません。
          </p>
        </Notice>
      )}
      {!hasProblems && isEmpty && (
        <Notice tone="info" title="まだ何も書かれていないファイルです。">
          <p>答えを書いたファイルを選んでください。</p>
        </Notice>
      )}
      <AnswerFileTabs tabs={tabs} showsFiles={files.length > 1} />
      <Checkbox
        label="すべて答えてある点検票は、同時に提出する"
        description="未回答の残る点検票は、回答中のまま残ります。空欄のセルは、今ある答えを消しません。"
        isSelected={props.submitsComplete}
        onChange={props.onSubmitsComplete}
      />
      <Button
        isDisabled={hasProblems || isEmpty}
        isPending={props.isImporting}
        onPress={() => props.onImport({ files, preview })}
      >
        この内容で取り込む
      </Button>
    </>
  )
}
