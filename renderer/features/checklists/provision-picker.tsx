import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { listPlacedProvisions } from '../../../shared/domain/policy/walk-provisions.ts'
import { api } from '../../api/client.ts'
import { Button } from '../../components/button.tsx'
import { Checkbox } from '../../components/checkbox.tsx'
import { ProblemText } from '../../components/notice.tsx'
import { QueryState } from '../../components/query-state.tsx'
import { TextField } from '../../components/text-field.tsx'

type Props = Readonly<{
  chosen: readonly string[]
  onChange: (chosen: readonly string[]) => void
  problem?: string | undefined
}>

type Place = Readonly<{ citation: string; depth: number; words: string }>

/** Chooses provisions from the tree of the policy in force; the first chosen is the main one. */
export function ProvisionPicker({ chosen, onChange, problem }: Props) {
  const policy = useQuery(api.policy.current.queryOptions({ input: {} }))
  return (
    <fieldset className="min-w-0">
      <legend className="mb-1 font-bold">もとになる条項（必須）</legend>
      <Chosen chosen={chosen} onChange={onChange} />
      <ProblemText text={problem} />
      <QueryState query={policy}>
        {({ parsed }) => <Tree parsed={parsed} chosen={chosen} onChange={onChange} />}
      </QueryState>
    </fieldset>
  )
}

function Chosen({ chosen, onChange }: Omit<Props, 'problem'>) {
  if (chosen.length === 0) return <p className="mb-2">まだ選んでいません。下から選んでください。</p>
  return (
    <ul className="mb-2 flex flex-wrap gap-2">
      {chosen.map((citation, index) => (
        <li key={citation} className="flex items-center gap-2 rounded-8 border border-key-900 px-2">
          <span>
            {citation}
            {index === 0 && <b>（主）</b>}
          </span>
          {index > 0 && (
            <Button
              tone="plain"
              size="small"
              onPress={() => onChange([citation, ...chosen.filter((other) => other !== citation)])}
            >
              主にする
            </Button>
          )}
        </li>
      ))}
    </ul>
  )
}

type Parsed = Parameters<typeof listPlacedProvisions>[0]

function Tree({ parsed, chosen, onChange }: Omit<Props, 'problem'> & Readonly<{ parsed: Parsed }>) {
  const [search, setSearch] = useState('')
  const places = useMemo(() => toPlaces(parsed), [parsed])
  const gone = chosen.filter((citation) => !places.some((place) => place.citation === citation))
  const shown = places.filter(({ citation, words }) => `${citation} ${words}`.includes(search.trim()))
  const toggle = (citation: string) =>
    onChange(chosen.includes(citation) ? chosen.filter((other) => other !== citation) : [...chosen, citation])
  return (
    <>
      <TextField label="条項を探す" type="search" value={search} onChange={setSearch} />
      <div className="mt-2 max-h-52 overflow-y-auto rounded-8 border border-solid-gray-420 px-3 py-1">
        {gone.map((citation) => (
          <Checkbox
            key={citation}
            label={`${citation}（今の方針にありません）`}
            isSelected
            onChange={() => toggle(citation)}
          />
        ))}
        {shown.map(({ citation, depth, words }) => (
          <div key={citation} style={{ paddingLeft: `${depth * 1.25}rem` }}>
            <Checkbox
              label={
                <>
                  <b>{citation}</b> {words}
                </>
              }
              isSelected={chosen.includes(citation)}
              onChange={() => toggle(citation)}
            />
          </div>
        ))}
        {shown.length === 0 && <p className="py-2">当てはまる条項がありません。別の言葉で探してください。</p>}
      </div>
    </>
  )
}

/** Articles and what stands under them; chapters and supplements are no base of a question. */
function toPlaces(parsed: Parsed): readonly Place[] {
  const seen = new Set<string>()
  return listPlacedProvisions(parsed).flatMap(({ citation, provision, ancestors }) => {
    const isCited = ['article', 'paragraph', 'item', 'subitem'].includes(provision.kind)
    if (!isCited || seen.has(citation)) return []
    seen.add(citation)
    const depth = ancestors.filter(({ kind }) => kind !== 'chapter' && kind !== 'section').length
    const words = provision.heading ?? provision.term ?? provision.text
    return [{ citation, depth, words: [...words].slice(0, 40).join('') }]
  })
}
