import { useMutation } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import type { SheetSummary } from '../../../shared/contract/inspections.ts'
import { toAudienceLabel } from '../../../shared/domain/checklist/audience-label.ts'
import type { SheetId } from '../../../shared/domain/id/branded-id.ts'
import { client } from '../../api/client.ts'
import { Badge } from '../../components/badge.tsx'
import { Button, buttonClass } from '../../components/button.tsx'
import { messageOf } from '../../components/messages.ts'
import { Notice, ProblemText } from '../../components/notice.tsx'
import { PageHeading } from '../../components/page-heading.tsx'
import { TextField } from '../../components/text-field.tsx'
import { sheetMessages } from './messages.ts'
import { PaperEntry } from './paper-entry.tsx'

type Found = SheetSummary & Readonly<{ inspectionTitle: string }>

/** Where paper sheets come in: found by number or QR, entered by number keys, one after the other. */
export function EntryScreen() {
  const [opened, setOpened] = useState<SheetId | null>(null)
  const [done, setDone] = useState<string | null>(null)
  return (
    <>
      <PageHeading
        title="紙の点検票を入力"
        {...(opened === null && {
          description:
            '点検票番号を打つか QR を読み取ると、その点検票が開きます。数字キーだけで、紙の順に入力できます。',
        })}
      />
      {opened === null ? (
        <FindSheet done={done} onOpen={setOpened} />
      ) : (
        <PaperEntry
          key={opened}
          sheetId={opened}
          onLeave={(message) => {
            setDone(message)
            setOpened(null)
          }}
        />
      )}
    </>
  )
}

type FindProps = Readonly<{ done: string | null; onOpen: (sheetId: SheetId) => void }>

function FindSheet({ done, onOpen }: FindProps) {
  const [text, setText] = useState('')
  const box = useRef<HTMLInputElement>(null)
  useEffect(() => box.current?.focus(), [])
  const finding = useMutation({
    mutationFn: () => client.sheets.find({ text }),
    onSuccess: (found) => {
      const [only] = found
      if (only !== undefined && found.length === 1 && isToEnter(only)) onOpen(only.id)
    },
  })
  const found = finding.data
  function submit(event: FormEvent) {
    event.preventDefault()
    if (text.trim() !== '') finding.mutate()
  }
  return (
    <div className="space-y-5">
      {done !== null && <Notice tone="success">{done}</Notice>}
      <form onSubmit={submit} className="card flex max-w-[48rem] flex-wrap items-end gap-4 p-5">
        <div className="min-w-72 flex-1">
          <TextField
            label="点検票番号（QR）または氏名"
            description="例：R8-012。12 だけでも探せます。"
            value={text}
            onChange={setText}
            inputRef={box}
          />
        </div>
        <Button type="submit" isPending={finding.isPending}>
          探す
        </Button>
      </form>
      <ProblemText text={finding.isError ? messageOf(finding.error, sheetMessages) : undefined} />
      {found !== undefined && found.length === 0 && (
        <Notice tone="warning" title="その点検票は見つかりません">
          <p>番号か氏名を確かめてください。締め切った自己点検の点検票は、入力できません。</p>
        </Notice>
      )}
      {found !== undefined && found.length > 0 && <FoundList found={found} onOpen={onOpen} />}
    </div>
  )
}

function isToEnter({ state }: Found): boolean {
  return state === 'notStarted' || state === 'answering'
}

const openClass = buttonClass('secondary', 'small')

const stateWords = {
  notStarted: { word: '未着手', tone: 'yellow' },
  answering: { word: '回答中', tone: 'blue' },
  submitted: { word: '提出済み', tone: 'green' },
  excluded: { word: '対象外', tone: 'neutral' },
} as const

type ListProps = Readonly<{ found: readonly Found[]; onOpen: (sheetId: SheetId) => void }>

function FoundList({ found, onOpen }: ListProps) {
  return (
    <ul className="card max-w-[48rem] divide-y divide-solid-gray-200">
      {found.map((sheet) => (
        <li key={sheet.id} className="flex flex-wrap items-center justify-between gap-3 px-5 py-3">
          <span>
            <b>{sheet.number}</b>　{sheet.unitName}　<b>{sheet.staffName}</b>（
            {toAudienceLabel(sheet.audience)}用）{' '}
            <Badge tone={stateWords[sheet.state].tone}>{stateWords[sheet.state].word}</Badge>
          </span>
          {isToEnter(sheet) ? (
            <Button size="small" onPress={() => onOpen(sheet.id)}>
              {sheet.number} を入力する
            </Button>
          ) : (
            <span className="flex flex-wrap items-center gap-3">
              提出済みです。直すときは、開いて取り下げます。
              <Link to="/sheets/$sheetId" params={{ sheetId: sheet.id }} className={openClass}>
                {sheet.number} を開く
              </Link>
            </span>
          )}
        </li>
      ))}
    </ul>
  )
}
