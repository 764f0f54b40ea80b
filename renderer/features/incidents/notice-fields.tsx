import { Button } from '../../components/button.tsx'
import { ProblemText } from '../../components/notice.tsx'
import { TextField } from '../../components/text-field.tsx'
import { WarekiDateField } from '../../components/wareki-date-field.tsx'
import type { NoticeDraft } from './incident-draft.ts'

type Props = Readonly<{
  notices: readonly NoticeDraft[]
  onChange: (notices: readonly NoticeDraft[]) => void
  problem: string | undefined
}>

const most = 30

/** To whom outside it was reported and when, a row each. */
export function NoticeFields({ notices, onChange, problem }: Props) {
  const change = (key: number, part: Partial<NoticeDraft>) =>
    onChange(notices.map((notice) => (notice.key === key ? { ...notice, ...part } : notice)))
  const add = () => {
    const key = Math.max(-1, ...notices.map((notice) => notice.key)) + 1
    onChange([...notices, { key, recipient: '', reportedOn: null }])
  }
  return (
    <fieldset className="space-y-3">
      <legend className="font-bold">組合の外で、報告した相手先</legend>
      {notices.length === 0 && (
        <p>まだありません。県、総務省、個人情報保護委員会、警察などに報告したら書きます。</p>
      )}
      {notices.map((notice, index) => (
        <div key={notice.key} className="flex flex-wrap items-end gap-x-6 gap-y-2">
          <div className="w-72">
            <TextField
              label={`相手先 ${index + 1}`}
              value={notice.recipient}
              onChange={(recipient) => change(notice.key, { recipient })}
            />
          </div>
          <WarekiDateField
            label={`報告した日 ${index + 1}`}
            value={notice.reportedOn}
            onChange={(reportedOn) => change(notice.key, { reportedOn })}
          />
          <Button
            tone="plain"
            size="small"
            aria-label={`相手先 ${index + 1} を消す`}
            onPress={() => onChange(notices.filter((other) => other.key !== notice.key))}
          >
            消す
          </Button>
        </div>
      ))}
      <ProblemText text={problem} />
      {notices.length < most && (
        <Button tone="secondary" size="small" onPress={add}>
          相手先を加える
        </Button>
      )}
    </fieldset>
  )
}
