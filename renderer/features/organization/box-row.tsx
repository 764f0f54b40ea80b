import { ArrowDown, ArrowUp, Trash2 } from 'lucide-react'
import { useRef } from 'react'
import { flushSync } from 'react-dom'
import type { ApprovalSigner } from '../../../shared/contract/approvals.ts'
import { IconButton } from '../../components/icon-button.tsx'
import { type Choice, Select } from '../../components/select.tsx'
import { TextField } from '../../components/text-field.tsx'
import { type BoxDraft, findTitleProblem, isAdded } from './box-draft.ts'

type Props = Readonly<{
  box: BoxDraft
  index: number
  isLast: boolean
  signers: readonly ApprovalSigner[] | undefined
  isReadOnly: boolean
  onChange: (box: BoxDraft) => void
  onMove: (step: 1 | -1) => void
  onRemove: () => void
}>

const anybody = ' anybody'

/** One box: its title, who signs there, and its place. */
export function BoxRow({ box, index, isLast, signers, isReadOnly, onChange, onMove, onRemove }: Props) {
  const row = useRef<HTMLLIElement>(null)
  const place = `${index + 1}番目`
  return (
    <li ref={row} className="flex flex-wrap items-start gap-x-3 gap-y-1 py-2">
      <div className="w-52">
        <TextField
          label={`${place}の職名`}
          autoFocus={isAdded(box)}
          value={box.title}
          onChange={(title) => onChange({ ...box, title })}
          isReadOnly={isReadOnly}
          problem={findTitleProblem(box)}
        />
      </div>
      <div className="w-72">
        <Select
          label={`${place}に署名する人`}
          value={box.accountId ?? anybody}
          choices={toChoices(box, signers)}
          isDisabled={isReadOnly}
          problem={findSignerProblem(box, signers)}
          onChange={(chosen) => onChange({ ...box, accountId: toAccountId(chosen, signers) })}
        />
      </div>
      {!isReadOnly && (
        <div className="flex pt-8">
          <IconButton
            icon={ArrowUp}
            label={`${place}を上へ`}
            isDisabled={index === 0}
            onPress={() => moveWithFocus(row.current, () => onMove(-1))}
          />
          <IconButton
            icon={ArrowDown}
            label={`${place}を下へ`}
            isDisabled={isLast}
            onPress={() => moveWithFocus(row.current, () => onMove(1))}
          />
          <IconButton icon={Trash2} label={`${place}を取り除く`} onPress={onRemove} />
        </div>
      )}
    </li>
  )
}

/** The focus stays in the row that moved: on the arrow that was pressed, or on the other one at the end of the way. */
function moveWithFocus(row: HTMLElement | null, move: () => void): void {
  const pressed = document.activeElement
  flushSync(move)
  if (pressed instanceof HTMLElement && row?.contains(pressed)) pressed.focus()
  if (row !== null && !row.contains(document.activeElement))
    row.querySelector<HTMLElement>('button:enabled')?.focus()
}

function isGone({ accountId }: BoxDraft, signers: Props['signers']): boolean {
  return accountId !== null && signers?.some((signer) => signer.accountId === accountId) === false
}

function findSignerProblem(box: BoxDraft, signers: Props['signers']): string | undefined {
  if (!isGone(box, signers)) return undefined
  return 'この欄の人は、今は署名できません（アカウントの廃止か、権限の変更）。選び直してください。'
}

function toChoices(box: BoxDraft, signers: Props['signers']): readonly Choice<string>[] {
  const { accountId } = box
  const isUnknown = accountId !== null && (signers === undefined || isGone(box, signers))
  return [
    { value: anybody, label: '承認者ならだれでも' },
    ...(signers ?? []).map((signer) => ({ value: signer.accountId, label: signer.displayName })),
    ...(isUnknown ? [{ value: accountId, label: '（決まった人）', isDisabled: true }] : []),
  ]
}

function toAccountId(chosen: string, signers: Props['signers']): BoxDraft['accountId'] {
  return signers?.find(({ accountId }) => accountId === chosen)?.accountId ?? null
}
