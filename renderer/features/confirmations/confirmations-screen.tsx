import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { ConfirmationSheet } from '../../../shared/contract/confirmations.ts'
import { Button } from '../../components/button.tsx'
import { DataTable } from '../../components/data-table/data-table.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { PageHeading } from '../../components/page-heading.tsx'
import { QueryState } from '../../components/query-state.tsx'
import { Select } from '../../components/select.tsx'
import { useSession } from '../../components/session-context.tsx'
import {
  type ConfirmationState,
  confirmationColumns,
  confirmationStateWords,
  toConfirmationState,
} from './confirmation-columns.tsx'
import { confirmationMessages } from './messages.ts'
import { PaperDialog } from './paper-dialog.tsx'
import { UnremarkableDialog } from './unremarkable-dialog.tsx'
import { useConfirmations } from './use-confirmations.ts'

/** What the 所属長 has to look at: the submitted sheets of the unit, to be confirmed or sent back. */
export function ConfirmationsScreen() {
  const sheets = useConfirmations()
  return (
    <>
      <PageHeading
        title="点検票の確認"
        description="提出された点検票を所属長が確かめます。内容を開いて「確認する」か「差し戻す」を選んでください。"
      />
      <QueryState query={sheets} messages={confirmationMessages}>
        {(list) => (list.length === 0 ? <NothingToConfirm /> : <ConfirmationList sheets={list} />)}
      </QueryState>
    </>
  )
}

function NothingToConfirm() {
  return (
    <EmptyState title="確認する点検票はありません">
      <p>
        所属の職員が点検票を提出すると、ここに出ます。所属長になっていないときは、担当者に「職員と所属」で設定してもらってください。
      </p>
    </EmptyState>
  )
}

type Filter = ConfirmationState | 'all'
const filters: readonly Readonly<{ value: Filter; label: string }>[] = [
  { value: 'waiting', label: confirmationStateWords.waiting.word },
  { value: 'confirmed', label: confirmationStateWords.confirmed.word },
  { value: 'returned', label: confirmationStateWords.returned.word },
  { value: 'all', label: 'すべて' },
]

function ConfirmationList({ sheets }: Readonly<{ sheets: readonly ConfirmationSheet[] }>) {
  const { may } = useSession()
  const navigate = useNavigate()
  const [filter, setFilter] = useState<Filter>('waiting')
  const [asked, setAsked] = useState<'unremarkable' | 'paper' | null>(null)
  const waiting = sheets.filter((sheet) => toConfirmationState(sheet) === 'waiting')
  const unremarkable = waiting.filter(({ remarkCount, mayConfirm }) => remarkCount === 0 && mayConfirm)
  const close = () => setAsked(null)
  return (
    <>
      <p className="mb-3">
        {waiting.length === 0 ? (
          '確認待ちの点検票はありません。確認した点検票は、「状態」で「確認済み」を選ぶと見られます。'
        ) : (
          <>
            確認待ち <b>{waiting.length}</b> 枚
          </>
        )}
      </p>
      <DataTable
        label="確認する点検票の一覧"
        rows={sheets.filter((sheet) => filter === 'all' || toConfirmationState(sheet) === filter)}
        columns={confirmationColumns}
        rowKey={({ id }) => id}
        onOpen={({ id }) => void navigate({ to: '/confirmations/$sheetId', params: { sheetId: id } })}
        searchLabel="点検票を探す（番号・氏名・所属）"
        filters={<Select label="状態" value={filter} onChange={setFilter} choices={filters} />}
        exports={
          <>
            {unremarkable.length > 0 && (
              <Button tone="secondary" size="small" onPress={() => setAsked('unremarkable')}>
                見るところのない点検票をまとめて確認（{unremarkable.length}枚）
              </Button>
            )}
            {may('confirmations.confirmOnPaper') && waiting.length > 0 && (
              <Button tone="secondary" size="small" onPress={() => setAsked('paper')}>
                紙の確認印を記録
              </Button>
            )}
          </>
        }
      />
      {asked === 'unremarkable' && <UnremarkableDialog sheets={unremarkable} onClose={close} />}
      {asked === 'paper' && <PaperDialog sheets={waiting} onClose={close} />}
    </>
  )
}
