import { useQuery } from '@tanstack/react-query'
import { useDeferredValue, useState } from 'react'
import type { MeasureFields } from '../../../shared/contract/measures.ts'
import { toSearchCopy } from '../../../shared/domain/text/search-copy.ts'
import { api } from '../../api/client.ts'
import { Button } from '../../components/button.tsx'
import { Checkbox } from '../../components/checkbox.tsx'
import { FormSearch } from '../../components/form-search.tsx'
import { QueryState } from '../../components/query-state.tsx'

type Links = MeasureFields['questions']
type Props = Readonly<{ chosen: Links; onChange: (chosen: Links) => void }>

/** Which questions of the checklists ask about the measure. */
export function QuestionLinks(props: Props) {
  const checklists = useQuery(api.checklists.list.queryOptions({ input: {} }))
  return (
    <fieldset className="min-w-0">
      <legend className="mb-1 font-bold">この対策を確かめる設問</legend>
      <QueryState query={checklists}>
        {(lists) => (
          <Choice
            {...props}
            questions={lists.flatMap(({ audience, questions }) =>
              questions.map(({ code, text }) => ({ audience, code, text })),
            )}
          />
        )}
      </QueryState>
    </fieldset>
  )
}

type Question = Links[number] & { readonly text: string }

function Choice({ chosen, onChange, questions }: Props & Readonly<{ questions: readonly Question[] }>) {
  const [search, setSearch] = useState('')
  const wanted = toSearchCopy(useDeferredValue(search))
  const isChosen = (one: Links[number]) => chosen.some((other) => isSame(one, other))
  // a list of all would put a hundred boxes between the keyboard and what comes after
  const shown = questions.filter((one) =>
    wanted === '' ? isChosen(one) : toSearchCopy(`${one.code} ${one.text}`).includes(wanted),
  )
  const toggle = ({ audience, code }: Question, isSelected: boolean) =>
    onChange(
      isSelected
        ? [...chosen, { audience, code }]
        : chosen.filter((other) => !isSame(other, { audience, code })),
    )
  const gone = chosen.filter((one) => !questions.some((other) => isSame(one, other)))
  return (
    <>
      <p className="mb-1">
        {chosen.length === 0 ? '結び付けた設問はありません。' : `${chosen.length}問を結び付けています。`}
      </p>
      {gone.map((one) => (
        <p key={`${one.audience} ${one.code}`} className="flex flex-wrap items-center gap-2">
          {one.code}（廃止された設問）
          <Button
            tone="plain"
            size="small"
            onPress={() => onChange(chosen.filter((other) => !isSame(one, other)))}
          >
            {one.code} を外す
          </Button>
        </p>
      ))}
      <FormSearch label="設問を探す（番号・言葉）" value={search} onChange={setSearch} />
      <div className="mt-2 max-h-48 overflow-y-auto rounded-8 border border-solid-gray-420 px-3 py-1">
        {shown.length === 0 && (
          <p className="py-1">
            {wanted === ''
              ? '上の欄に番号や言葉を入れると、設問が出ます。'
              : '当てはまる設問がありません。別の言葉で探してください。'}
          </p>
        )}
        {shown.map((question) => (
          <Checkbox
            key={`${question.audience} ${question.code}`}
            label={`${question.code}　${question.text}`}
            isSelected={isChosen(question)}
            onChange={(isSelected) => toggle(question, isSelected)}
          />
        ))}
      </div>
    </>
  )
}

function isSame(one: Links[number], other: Links[number]): boolean {
  return one.audience === other.audience && one.code === other.code
}
