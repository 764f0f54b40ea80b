import { useDeferredValue, useState } from 'react'
import type { AssetId } from '../../shared/domain/id/branded-id.ts'
import { toSearchWords } from '../../shared/domain/text/search-copy.ts'
import { Button } from './button.tsx'
import { Checkbox } from './checkbox.tsx'
import { FormSearch } from './form-search.tsx'
import { QueryState } from './query-state.tsx'
import { type AssetChoice, useAssetChoices } from './use-asset-choices.ts'

/** What is known of an asset that is chosen already; one that has ended is offered no more. */
export type PickedAsset = Readonly<{ id: AssetId; number: string; name: string }>

type Props = Readonly<{ chosen: readonly PickedAsset[]; onChange: (chosen: readonly PickedAsset[]) => void }>

const mostShown = 50

/** Chooses assets of the register by searching for them. */
export function AssetPicker(props: Props) {
  const choices = useAssetChoices()
  return (
    <div className="space-y-3">
      <Chosen {...props} />
      <QueryState query={choices}>{(list) => <Found {...props} choices={list} />}</QueryState>
    </div>
  )
}

function Chosen({ chosen, onChange }: Props) {
  if (chosen.length === 0) return <p>選んだ情報資産はありません。下の欄で探して、印を付けてください。</p>
  return (
    <ul aria-label="選んだ情報資産" className="divide-y divide-solid-gray-200">
      {chosen.map(({ id, number, name }) => (
        <li key={id} className="flex flex-wrap items-center gap-3 py-1">
          <span className="min-w-0 flex-1">
            <b>{number}</b>　{name}
          </span>
          <Button
            tone="plain"
            size="small"
            onPress={() => onChange(chosen.filter((other) => other.id !== id))}
            aria-label={`${number} を外す`}
          >
            外す
          </Button>
        </li>
      ))}
    </ul>
  )
}

function Found({ chosen, onChange, choices }: Props & Readonly<{ choices: readonly AssetChoice[] }>) {
  const [search, setSearch] = useState('')
  const words = toSearchWords(useDeferredValue(search))
  const found =
    words.length === 0
      ? []
      : choices.filter(({ searchCopy }) => words.every((word) => searchCopy.includes(word)))
  const toggle = ({ id, number, name }: AssetChoice, isSelected: boolean) =>
    onChange(isSelected ? [...chosen, { id, number, name }] : chosen.filter((other) => other.id !== id))
  return (
    <>
      <FormSearch
        label="情報資産を探す（番号・名称・置き場所など）"
        autoFocus
        value={search}
        onChange={setSearch}
      />
      <div className="max-h-56 overflow-y-auto rounded-8 border border-solid-gray-420 px-3 py-1">
        <p role="status" className="py-1 text-solid-gray-700">
          {toCountWords(words.length > 0, choices.length, found.length)}
        </p>
        {found.slice(0, mostShown).map((asset) => (
          <Checkbox
            key={asset.id}
            label={`${asset.number}　${asset.name}`}
            isSelected={chosen.some(({ id }) => id === asset.id)}
            onChange={(isSelected) => toggle(asset, isSelected)}
          />
        ))}
      </div>
    </>
  )
}

function toCountWords(isSearching: boolean, all: number, found: number): string {
  if (all === 0) return '台帳に、利用中の情報資産がありません。'
  if (!isSearching) return '上の欄に言葉を入れると、利用中の情報資産が出ます。'
  if (found === 0) return '当てはまる情報資産がありません。別の言葉で探してください。'
  return found > mostShown
    ? `${found}件のうち、はじめの${mostShown}件です。言葉を足すと絞れます。`
    : `${found}件`
}
