import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useId, useState } from 'react'
import type { StaffMember } from '../../../shared/contract/staff.ts'
import type { Unit } from '../../../shared/contract/units.ts'
import { type Body, bodies } from '../../../shared/domain/unit/body.ts'
import { client } from '../../api/client.ts'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { messageOf } from '../../components/messages.ts'
import { ProblemText } from '../../components/notice.tsx'
import { useNotices } from '../../components/notices.tsx'
import { RadioGroup } from '../../components/radio-group.tsx'
import { Select } from '../../components/select.tsx'
import { SubmitButton } from '../../components/submit-button.tsx'
import { TextField } from '../../components/text-field.tsx'
import { rosterMessages } from './messages.ts'
import { useRosterRefresh } from './use-roster.ts'
import { bodyWords } from './words.ts'

type Props = Readonly<{ unit: Unit | null; staff: readonly StaffMember[]; onClose: () => void }>

/** Adds a unit, or changes, retires or reinstates one. */
export function UnitDialog({ unit, staff, onClose }: Props) {
  const formId = useId()
  const { succeed } = useNotices()
  const refresh = useRosterRefresh()
  const [name, setName] = useState(unit?.name ?? '')
  const [body, setBody] = useState<Body>(unit?.body ?? 'manager')
  const [headId, setHeadId] = useState<string>(unit?.headStaffMemberId ?? '')
  const [isChecked, setIsChecked] = useState(false)
  const [deputyId, setDeputyId] = useState<string>(unit?.deputyStaffMemberId ?? '')
  const idOf = (wanted: string) => staff.find(({ id }) => id === wanted)?.id ?? null
  const fields = { name, body, headStaffMemberId: idOf(headId), deputyStaffMemberId: idOf(deputyId) }
  const finish = async (text: string) => {
    await refresh()
    succeed(text)
    onClose()
  }
  const saving = useMutation({
    mutationFn: () =>
      unit === null
        ? client.units.create(fields)
        : client.units.update({
            ...{ ...fields, unitId: unit.id, expectedRowVersion: unit.rowVersion },
          }),
    onSuccess: (saved) => finish(`「${saved.name}」を${unit === null ? '登録' : '変更'}しました。`),
  })
  const isMissing = name.trim() === ''

  function submit(event: FormEvent) {
    event.preventDefault()
    setIsChecked(true)
    if (!isMissing) saving.mutate()
  }

  return (
    <Dialog
      title={unit === null ? '所属を追加' : '所属の変更'}
      isOpen
      onClose={onClose}
      buttons={
        <>
          <Button tone="secondary" onPress={onClose}>
            やめる
          </Button>
          <SubmitButton formId={formId} isPending={saving.isPending} />
        </>
      }
    >
      <form id={formId} onSubmit={submit} className="space-y-4" noValidate>
        <TextField
          label="所属の名前"
          isRequired
          autoFocus
          value={name}
          onChange={setName}
          problem={isChecked && isMissing ? '所属の名前を入力してください。' : undefined}
        />
        <RadioGroup
          label="執行機関の区分（方針第3条）"
          value={body}
          onChange={setBody}
          isHorizontal
          choices={bodies.map((value) => ({ value, label: bodyWords[value] }))}
        />
        <Select
          label="所属長"
          description="この所属の点検票を確認する人です。"
          value={headId}
          onChange={setHeadId}
          choices={toHeadChoices(unit, unit?.headStaffMemberId ?? null, staff)}
        />
        <Select
          label="所属長の代理"
          description="所属長が不在のときに確認する人です。いなくてもかまいません。"
          value={deputyId}
          onChange={setDeputyId}
          choices={toHeadChoices(unit, unit?.deputyStaffMemberId ?? null, staff)}
        />
        <ProblemText text={saving.isError ? messageOf(saving.error, rosterMessages) : undefined} />
      </form>
      {unit !== null && <RetireUnit unit={unit} onDone={finish} />}
    </Dialog>
  )
}

/** Everybody on the roster, the unit's own people first; one who left stays visible until another is chosen. */
function toHeadChoices(unit: Unit | null, present: Unit['headStaffMemberId'], staff: readonly StaffMember[]) {
  const active = staff.filter(({ state }) => state === 'active')
  const own = active.filter(({ unitId }) => unitId === unit?.id)
  const others = active.filter(({ unitId }) => unitId !== unit?.id)
  const left = staff.filter(({ id, state }) => id === present && state === 'retired')
  return [
    { value: '', label: '決めていない' },
    ...[...own, ...others].map(({ id, name, title, unitName }) => ({
      value: String(id),
      label: `${name}（${[unitName, title].filter(Boolean).join('・')}）`,
    })),
    ...left.map(({ id, name }) => ({
      value: String(id),
      label: `${name}（名簿から廃止。選び直してください）`,
    })),
  ]
}

function RetireUnit({ unit, onDone }: Readonly<{ unit: Unit; onDone: (text: string) => Promise<void> }>) {
  const isActive = unit.state === 'active'
  const changing = useMutation({
    mutationFn: () => {
      const target = { unitId: unit.id, expectedRowVersion: unit.rowVersion }
      return isActive ? client.units.retire(target) : client.units.reinstate(target)
    },
    onSuccess: () => onDone(`「${unit.name}」を${isActive ? '廃止' : '復帰'}しました。`),
  })
  const [isAsking, setIsAsking] = useState(false)
  return (
    <div className="mt-5 border-t border-solid-gray-300 pt-4">
      <p className="mb-2 text-[0.9375rem] text-solid-gray-700">
        {isActive
          ? 'なくなった所属は廃止します。先に、在籍中の職員の所属を変えてください。これまでの記録は残ります。'
          : 'この所属は廃止されています。'}
      </p>
      {isAsking ? (
        <div className="flex flex-wrap items-center gap-3">
          <span>
            「{unit.name}」を{isActive ? '廃止' : '復帰'}しますか。
          </span>
          <Button size="small" tone="secondary" onPress={() => setIsAsking(false)}>
            いいえ
          </Button>
          <Button
            size="small"
            tone={isActive ? 'danger' : 'primary'}
            isPending={changing.isPending}
            onPress={() => changing.mutate()}
          >
            {isActive ? '廃止する' : '復帰する'}
          </Button>
        </div>
      ) : (
        <Button tone="secondary" size="small" onPress={() => setIsAsking(true)}>
          {isActive ? '所属を廃止する' : '所属を復帰する'}
        </Button>
      )}
      <ProblemText text={changing.isError ? messageOf(changing.error, rosterMessages) : undefined} />
    </div>
  )
}
