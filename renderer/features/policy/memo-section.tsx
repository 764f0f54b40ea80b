import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ExemptionMemo } from '../../../shared/contract/policy-documents.ts'
import { toWareki } from '../../../shared/domain/calendar/wareki.ts'
import {
  type ExemptionJudgement,
  exemptionJudgements,
  toJudgementLabel,
} from '../../../shared/domain/policy-document/exemption-judgement.ts'
import { api, client } from '../../api/client.ts'
import { Button } from '../../components/button.tsx'
import { QueryState } from '../../components/query-state.tsx'
import { RadioGroup } from '../../components/radio-group.tsx'
import { useSession } from '../../components/session-context.tsx'
import { TextArea } from '../../components/text-area.tsx'
import { TextField } from '../../components/text-field.tsx'
import { WarekiDateField } from '../../components/wareki-date-field.tsx'
import { ActDialog } from './act-dialog.tsx'

/** 適用判定メモ: the newest judgement with its grounds, and the ones before. */
export function MemoSection() {
  const { may } = useSession()
  const [isAdding, setIsAdding] = useState(false)
  const memos = useQuery(api.policyDocuments.listMemos.queryOptions({ input: {} }))
  return (
    <section aria-labelledby="memos" className="card p-5">
      <div className="flex flex-wrap items-start justify-between gap-3">
        <h2 id="memos" className="text-[1.125rem]">
          適用判定メモ（地方自治法施行規則第16条の3 ただし書）
        </h2>
        {may('policyDocuments.addMemo') && (
          <Button tone="secondary" size="small" onPress={() => setIsAdding(true)}>
            メモを書く
          </Button>
        )}
      </div>
      <p className="mb-3 text-[0.9375rem] text-solid-gray-700">
        必要な措置の定めが適用されない団体に当たるかどうかを、組合がどう判断したかの控えです。このプログラムは判断しません。
      </p>
      <QueryState query={memos}>{(list) => <MemoList memos={list} />}</QueryState>
      {isAdding && <MemoDialog onClose={() => setIsAdding(false)} />}
    </section>
  )
}

function MemoList({ memos }: Readonly<{ memos: readonly ExemptionMemo[] }>) {
  if (memos.length === 0) return <p>まだ書かれていません。</p>
  return (
    <ul className="divide-y divide-solid-gray-200">
      {memos.map((memo) => (
        <li key={memo.id} className="py-2">
          <p>
            <b>{toJudgementLabel(memo.judgement)}</b>　{toWareki(memo.judgedOn)}　{memo.judgedBy}
          </p>
          <p className="whitespace-pre-line">{memo.grounds}</p>
        </li>
      ))}
    </ul>
  )
}

function MemoDialog({ onClose }: Readonly<{ onClose: () => void }>) {
  const { today } = useSession()
  const [judgement, setJudgement] = useState<ExemptionJudgement | null>(null)
  const [grounds, setGrounds] = useState('')
  const [judgedBy, setJudgedBy] = useState('')
  const [judgedOn, setJudgedOn] = useState<string | null>(today)
  return (
    <ActDialog
      title="適用判定メモを書く"
      confirmLabel="メモを残す"
      missing={toMissing({ judgement, grounds, judgedBy, judgedOn })}
      act={() =>
        client.policyDocuments.addMemo({
          ...{ judgement: judgement ?? 'undecided', grounds, judgedBy, judgedOn: judgedOn ?? '' },
        })
      }
      toDone={() => '適用判定メモを残しました。'}
      onClose={onClose}
    >
      <p>
        ただし書に当たるのは、国やほかの団体の重要な情報に影響するネットワーク（LGWAN
        など）に直接にも間接にもつながっておらず、かつ、個人情報を大量に持っていない団体です。条文を確かめて、組合の判断を書いてください。書いたメモは変えられません。
      </p>
      <RadioGroup
        label="組合の判断"
        isRequired
        value={judgement}
        onChange={setJudgement}
        choices={exemptionJudgements.map((value) => ({ value, label: toJudgementLabel(value) }))}
      />
      <TextArea label="根拠" isRequired rows={4} value={grounds} onChange={setGrounds} />
      <TextField label="判断した人（職名・氏名）" isRequired value={judgedBy} onChange={setJudgedBy} />
      <WarekiDateField label="判断した日" isRequired value={judgedOn} onChange={setJudgedOn} />
    </ActDialog>
  )
}

type Draft = Readonly<{
  judgement: ExemptionJudgement | null
  grounds: string
  judgedBy: string
  judgedOn: string | null
}>

function toMissing({ judgement, grounds, judgedBy, judgedOn }: Draft): string | undefined {
  if (judgement === null) return '組合の判断を選んでください。'
  if (grounds.trim() === '') return '根拠を入力してください。'
  if (judgedBy.trim() === '') return '判断した人の職名か氏名を入力してください。'
  return judgedOn === null ? '判断した日を入力してください。' : undefined
}
