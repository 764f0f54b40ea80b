import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ShownImportRow } from '../../../shared/domain/asset-import/import-rows.ts'
import { client } from '../../api/client.ts'
import { Badge } from '../../components/badge.tsx'
import { Button } from '../../components/button.tsx'
import { useNotices } from '../../components/notices.tsx'
import { saveFile } from '../../components/save-file.ts'
import { Tabs } from '../../components/tabs.tsx'
import { assetImportMessages } from './messages.ts'
import type { OpenedImport } from './use-asset-import.ts'
import { rowStateLooks, rowStates } from './words.ts'

type RowState = (typeof rowStates)[number]

const pageLength = 100

/** What becomes of each row, by what becomes of it. */
export function PreviewStep({ opened }: Readonly<{ opened: OpenedImport }>) {
  const { counts } = opened.summary
  const [chosen, setChosen] = useState<RowState | null>(null)
  const selected = chosen ?? rowStates.find((state) => counts[state] > 0) ?? 'new'
  return (
    <Tabs<RowState>
      label="行の扱い"
      selected={selected}
      onSelect={setChosen}
      items={rowStates.map((state) => ({
        key: state,
        label: `${rowStateLooks[state].word}（${counts[state]}）`,
        content: (
          <>
            {state === 'wrong' && counts.wrong > 0 && <WrongRowsButton importId={opened.importId} />}
            <RowList key={`${opened.round}`} opened={opened} state={state} count={counts[state]} />
          </>
        ),
      }))}
    />
  )
}

function WrongRowsButton({ importId }: Readonly<{ importId: string }>) {
  const { fail } = useNotices()
  const saving = useMutation({
    mutationFn: () => client.assetImport.wrongRows({ importId }),
    onSuccess: saveFile,
    onError: (error) => fail(error, assetImportMessages),
  })
  return (
    <div className="mb-2 flex flex-wrap items-center gap-3">
      <p>一行でも要修正があると取り込めません。理由を見てファイルを直し、選び直してください。</p>
      <Button tone="secondary" size="small" isPending={saving.isPending} onPress={() => saving.mutate()}>
        要修正の行を CSV で保存
      </Button>
    </div>
  )
}

type ListProps = Readonly<{ opened: OpenedImport; state: RowState; count: number }>

function RowList({ opened, state, count }: ListProps) {
  const [offset, setOffset] = useState(0)
  const { importId, round } = opened
  const rows = useQuery({
    queryKey: ['assetImport rows', importId, round, state, offset],
    queryFn: () => client.assetImport.listRows({ importId, state, offset, limit: pageLength }),
    enabled: count > 0,
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  })
  if (count === 0) return <p className="p-2">この扱いの行はありません。</p>
  return (
    <div>
      <section
        aria-label={`${rowStateLooks[state].word}の行`}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the pane scrolls, so the keyboard must reach it
        tabIndex={0}
        className="focus-inside max-h-96 overflow-auto rounded-8 border border-solid-gray-300 bg-white"
      >
        <table className="w-full text-[0.9375rem]">
          <thead className="sticky top-0 bg-solid-gray-100 text-left">
            <tr>
              {['行', '扱い', '資産番号', '名称', '管理部署', '内容'].map((heading) => (
                <th key={heading} scope="col" className="px-2 py-1.5 whitespace-nowrap">
                  {heading}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {(rows.data?.rows ?? []).map((row) => (
              <Row key={row.line} row={row} />
            ))}
          </tbody>
        </table>
      </section>
      {count > pageLength && <Pages offset={offset} count={count} onMove={setOffset} />}
    </div>
  )
}

function Row({ row }: Readonly<{ row: ShownImportRow }>) {
  const { word, tone } = rowStateLooks[row.state]
  const cell = 'border-b border-solid-gray-200 px-2 py-1 align-top'
  return (
    <tr>
      <td className={`${cell} text-right whitespace-nowrap`}>{row.line}</td>
      <td className={`${cell} whitespace-nowrap`}>
        <Badge tone={tone}>{word}</Badge>
      </td>
      <td className={`${cell} whitespace-nowrap`}>{row.number || '（自動で付けます）'}</td>
      <td className={`${cell} min-w-44`}>{row.name}</td>
      <td className={`${cell} min-w-24`}>{row.unitName}</td>
      <td className={cell}>
        {row.problems.map(({ heading, reason, value }) => (
          <p key={`${heading} ${reason}`} className="text-error-2">
            <b>{heading}</b>
            {value !== '' && `「${value}」`}：{reason}。
          </p>
        ))}
        {row.problems.length === 0 && <Changes row={row} />}
      </td>
    </tr>
  )
}

function Changes({ row: { state, changes } }: Readonly<{ row: ShownImportRow }>) {
  if (state === 'new') return changes.map(({ heading, after }) => `${heading}：${after}`).join('／')
  return changes.map(({ heading, before, after }) => (
    <p key={heading}>
      <b>{heading}</b>：{before || '（空欄）'} → {after || '（空欄）'}
    </p>
  ))
}

type PagesProps = Readonly<{ offset: number; count: number; onMove: (offset: number) => void }>

function Pages({ offset, count, onMove }: PagesProps) {
  return (
    <div className="mt-2 flex items-center gap-3">
      <Button
        tone="secondary"
        size="small"
        isDisabled={offset === 0}
        onPress={() => onMove(offset - pageLength)}
      >
        前の{pageLength}行
      </Button>
      <span role="status">
        {count}行中 {offset + 1}〜{Math.min(count, offset + pageLength)}行
      </span>
      <Button
        tone="secondary"
        size="small"
        isDisabled={offset + pageLength >= count}
        onPress={() => onMove(offset + pageLength)}
      >
        次の{pageLength}行
      </Button>
    </div>
  )
}
