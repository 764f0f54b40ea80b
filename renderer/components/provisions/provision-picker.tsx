import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { api } from '../../api/client.ts'
import { Button } from '../button.tsx'
import { LabelText } from '../field-parts.tsx'
import { FormSearch } from '../form-search.tsx'
import { ProblemText } from '../notice.tsx'
import { QueryState } from '../query-state.tsx'
import { findNodes, listNodes, type ProvisionNode, toProvisionNodes } from './provision-nodes.ts'
import { ProvisionTree } from './provision-tree.tsx'

type Props = Readonly<{
  chosen: readonly string[]
  onChange: (chosen: readonly string[]) => void
  problem?: string | undefined
  label?: string
  isRequired?: boolean
}>

/** Chooses provisions from the tree of the policy in force; the first chosen is the main one. */
export function ProvisionPicker({
  chosen,
  onChange,
  problem,
  label = 'もとになる条項',
  isRequired = true,
}: Props) {
  const policy = useQuery(api.policy.current.queryOptions({ input: {} }))
  return (
    <fieldset className="min-w-0">
      <legend className="mb-1">
        <LabelText label={label} isRequired={isRequired} />
      </legend>
      <QueryState query={policy}>
        {({ parsed }) => <Picker parsed={parsed} chosen={chosen} onChange={onChange} problem={problem} />}
      </QueryState>
    </fieldset>
  )
}

type Parsed = Parameters<typeof toProvisionNodes>[0]

function Picker({ parsed, chosen, onChange, problem }: Props & Readonly<{ parsed: Parsed }>) {
  const [search, setSearch] = useState('')
  const nodes = useMemo(() => toProvisionNodes(parsed), [parsed])
  const known = useMemo(
    () =>
      new Map(listNodes(nodes).flatMap((node) => (node.isCitable ? [[node.citation, node] as const] : []))),
    [nodes],
  )
  const shown = useMemo(() => findNodes(nodes, search), [nodes, search])
  return (
    <>
      <Chosen chosen={chosen} known={known} onChange={onChange} />
      <ProblemText text={problem} />
      <FormSearch label="条項を探す（番号・言葉）" value={search} onChange={setSearch} />
      {shown.length === 0 ? (
        <p className="py-2">当てはまる条項がありません。別の言葉で探してください。</p>
      ) : (
        <ProvisionTree
          key={search.trim() === '' ? 'whole' : 'found'}
          nodes={shown}
          chosen={chosen}
          isAllOpen={search.trim() !== ''}
          onChange={onChange}
        />
      )}
    </>
  )
}

type ChosenProps = Omit<Props, 'problem'> & Readonly<{ known: ReadonlyMap<string, ProvisionNode> }>

function Chosen({ chosen, known, onChange }: ChosenProps) {
  if (chosen.length === 0) return <p className="mb-2">まだ選んでいません。下の一覧で選んでください。</p>
  const without = (citation: string) => chosen.filter((other) => other !== citation)
  return (
    <ul aria-label="選んだ条項" className="mb-2 space-y-1">
      {chosen.map((citation, index) => {
        const node = known.get(citation)
        return (
          <li
            key={citation}
            className="flex flex-wrap items-center gap-x-2 rounded-8 border border-key-900 px-3"
          >
            <span className="min-w-0 flex-1">
              <b>{citation}</b>
              {index === 0 && <b>（主）</b>}{' '}
              {node === undefined ? (
                <span className="text-error-2">今の方針にありません</span>
              ) : (
                <span>{node.name || [...node.text].slice(0, 30).join('')}</span>
              )}
            </span>
            {index > 0 && (
              <Button
                tone="plain"
                size="small"
                aria-label={`${citation}を主にする`}
                onPress={() => onChange([citation, ...without(citation)])}
              >
                主にする
              </Button>
            )}
            <Button
              tone="plain"
              size="small"
              aria-label={`${citation}を外す`}
              onPress={() => onChange(without(citation))}
            >
              外す
            </Button>
          </li>
        )
      })}
    </ul>
  )
}
