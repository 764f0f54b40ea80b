import { type Read, readAs, refuse, toWordKey } from './read-value.ts'

const yes = [
  'あり',
  '有',
  '有り',
  'はい',
  '○',
  '◯',
  '〇',
  '◎',
  '●',
  '要',
  '必要',
  '該当',
  '済',
  '済み',
  'レ',
  '✓',
  '✔',
  '☑',
  'yes',
  'y',
  'true',
  '1',
  'on',
  '含む',
]
const no = [
  'なし',
  '無',
  '無し',
  'いいえ',
  '×',
  '✕',
  '✖',
  'x',
  '否',
  '不要',
  '非該当',
  '該当なし',
  '未',
  '未済',
  '☐',
  'no',
  'n',
  'false',
  '0',
  'off',
  '含まない',
  '-',
]

const yesKeys = new Set(yes.map(toWordKey))
const noKeys = new Set([...no.map(toWordKey), ''])

/** Yes or no, as ledgers write it: あり・有・○・レ, なし・無・×・－. Refused as `notInList`. */
export function readFlag(text: string): Read<boolean> {
  const key = toWordKey(text)
  if (yesKeys.has(key)) return readAs(true)
  return noKeys.has(key) ? readAs(false) : refuse('notInList')
}
