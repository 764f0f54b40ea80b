import { useState } from 'react'
import type { RiskAnalysis } from '../../../shared/contract/risk-analyses.ts'
import { fiscalYearEnd } from '../../../shared/domain/calendar/fiscal-year.ts'
import type { ListedRisk } from '../../../shared/domain/risk/listed-risk.ts'
import { client } from '../../api/client.ts'
import { problemOfTry } from '../../components/problem-of-try.ts'
import { ScanField } from '../../components/scan-field.tsx'
import { useSession } from '../../components/session-context.tsx'
import { TextArea } from '../../components/text-area.tsx'
import { TextField } from '../../components/text-field.tsx'
import { useWait } from '../../components/use-wait.ts'
import { WarekiDateField } from '../../components/wareki-date-field.tsx'
import { AnalysisDialog } from './analysis-dialog.tsx'
import { riskMessages } from './messages.ts'
import { BandBadge } from './risk-words.tsx'

type Accepted = Pick<
  ListedRisk,
  'id' | 'rowVersion' | 'number' | 'threatTitle' | 'subjectName' | 'band' | 'score' | 'treatmentPlan'
>
type Props = Readonly<{
  analysis: Readonly<Pick<RiskAnalysis, 'id' | 'fiscalYear'>>
  /** The caller accepts in the program; otherwise a paper is taken over. */
  mayAccept: boolean
  risks: readonly Accepted[]
  onClose: () => void
}>
type Draft = Readonly<{
  acceptedBy: string
  title: string
  acceptedOn: string | null
  validUntil: string | null
  reason: string
}>

/** Takes risks as they are: by the approver in the program, or as a paper says that the officer takes over. */
export function AcceptDialog({ analysis, mayAccept, risks, onClose }: Props) {
  const { today, account } = useSession()
  const [first] = useState<Draft>({
    ...{ acceptedBy: mayAccept ? account.displayName : '', title: '', acceptedOn: today, reason: '' },
    validUntil: fiscalYearEnd(analysis.fiscalYear + 1),
  })
  const [draft, setDraft] = useState(first)
  const [password, setPassword] = useState('')
  const [scan, setScan] = useState<File | null>(null)
  const { secondsLeft, waitAfter } = useWait()
  const set = (part: Partial<Draft>) => setDraft({ ...draft, ...part })
  return (
    <AnalysisDialog
      title={
        mayAccept ? `${risks.length}件のリスクの受容を承認する` : `${risks.length}件の紙の承認を記録する`
      }
      confirmLabel={mayAccept ? '承認する' : '記録する'}
      width="wide"
      missing={findMissing(draft, mayAccept ? password : null)}
      isDisabled={secondsLeft > 0}
      toProblem={(error) => problemOfTry(error, secondsLeft, riskMessages)}
      onFail={(error) => {
        waitAfter(error)
        setPassword('')
      }}
      isDirty={scan !== null || JSON.stringify(draft) !== JSON.stringify(first)}
      act={() =>
        client.riskAnalyses.accept({
          ...{ riskAnalysisId: analysis.id, ...draft, acceptedOn: draft.acceptedOn ?? today },
          ...(mayAccept ? { way: 'program', password } : { way: 'paper', ...(scan && { file: scan }) }),
          risks: risks.map(({ id, rowVersion }) => ({ riskId: id, expectedRowVersion: rowVersion })),
        })
      }
      toDone={({ acceptedCount }) =>
        `${acceptedCount}件のリスクの受容を${mayAccept ? '承認' : '記録'}しました。`
      }
      onClose={onClose}
    >
      <RiskList risks={risks} />
      {mayAccept && (
        <p>
          「{account.displayName}
          」が承認した記録が残ります。評価や対応が変わると、承認は取り消され、改めて承認が要ります。
        </p>
      )}
      <div className="grid gap-x-6 gap-y-4 sm:grid-cols-2">
        {!mayAccept && (
          <TextField
            label="紙で承認した人の氏名"
            isRequired
            value={draft.acceptedBy}
            onChange={(acceptedBy) => set({ acceptedBy })}
          />
        )}
        <div className={mayAccept ? 'sm:col-span-2' : undefined}>
          <TextField label="職名" value={draft.title} onChange={(title) => set({ title })} />
        </div>
        <WarekiDateField
          label="承認した日"
          isRequired
          value={draft.acceptedOn}
          onChange={(acceptedOn) => set({ acceptedOn })}
        />
        <WarekiDateField
          label="承認の期限"
          value={draft.validUntil}
          onChange={(validUntil) => set({ validUntil })}
        />
      </div>
      <TextArea
        label="受け入れる理由"
        isRequired
        rows={3}
        value={draft.reason}
        onChange={(reason) => set({ reason })}
        description="例：発生しても業務への影響が小さく、対策に見合わないため。次の機器の入れ替えのときに見直す。"
      />
      {!mayAccept && (
        <ScanField
          label="署名した紙のスキャン（あれば。PDF・JPEG・PNG、20MB まで）"
          file={scan}
          onChoose={setScan}
        />
      )}
      {mayAccept && (
        <TextField
          label="パスワード"
          isRequired
          type="password"
          autoComplete="current-password"
          value={password}
          onChange={setPassword}
          description="本人であることを確かめるため、サインインのときのパスワードをもう一度入力します。"
        />
      )}
    </AnalysisDialog>
  )
}

function RiskList({ risks }: Pick<Props, 'risks'>) {
  return (
    <ul className="max-h-48 divide-y divide-solid-gray-200 overflow-y-auto rounded-8 border border-solid-gray-420 px-3">
      {risks.map((risk) => (
        <li key={risk.id} className="py-1.5">
          <span className="flex flex-wrap items-center gap-x-3">
            {risk.number}
            <b>{risk.threatTitle}</b>（{risk.subjectName}）
            <BandBadge band={risk.band} score={risk.score} />
          </span>
          {risk.treatmentPlan !== '' && <span className="block text-[0.9375rem]">{risk.treatmentPlan}</span>}
        </li>
      ))}
    </ul>
  )
}

/** `password` is null where a paper is taken over. */
function findMissing({ acceptedBy, acceptedOn, reason }: Draft, password: string | null): string | undefined {
  if (password === null && acceptedBy.trim() === '') return '紙で承認した人の氏名を入力してください。'
  if (acceptedOn === null) return '承認した日を入力してください。'
  if (reason.trim() === '') return '受け入れる理由を入力してください。'
  return password === '' ? 'パスワードを入力してください。' : undefined
}
