import { startTransition, useEffect, useRef, useState } from 'react'
import { boxClass } from '../../components/field-parts.tsx'

/** Behind the last key: long enough for the letter to stand first, too short for a pause. */
const restMs = 60

type Props = Readonly<{ search: string; onSearch: (search: string) => void }>

/** Finding in the register: a key is answered by the box alone, the list follows behind it. */
export function SearchBox({ search, onSearch }: Props) {
  const [text, setText] = useState(search)
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(waiting.current), [])
  const write = (typed: string) => {
    setText(typed)
    clearTimeout(waiting.current)
    waiting.current = setTimeout(() => startTransition(() => onSearch(typed)), restMs)
  }
  return (
    <label className="flex items-center gap-2">
      <span className="font-bold">台帳を探す</span>
      <span className="w-64">
        <input
          type="search"
          value={text}
          maxLength={200}
          placeholder="番号・名称・場所など"
          autoComplete="off"
          spellCheck={false}
          onChange={({ target }) => write(target.value)}
          className={boxClass}
        />
      </span>
    </label>
  )
}
