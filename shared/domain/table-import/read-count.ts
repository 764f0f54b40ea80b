import { type Read, readAs, refuse } from './read-value.ts'

const units =
  '人|名|件|個|台|本|冊|枚|部|式|世帯|件分|人分|名分|箱|点|セット|組|巻|か所|カ所|箇所|回線|ライセンス'
const form = new RegExp(
  `^約?(?:(\\d+(?:\\.\\d+)?)万)?(?:(\\d+(?:\\.\\d+)?)千)?(\\d+(?:\\.0+)?)?(?:${units})?(?:程度|ほど|位|くらい)?$`,
)

/** How many, with commas and a unit: 1,200人, １２００名, 約3万人, 1万2千件. Refused as `notANumber`. */
export function readCount(text: string): Read<number> {
  const plain = text
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/(?<=\d),(?=\d{3}(?!\d))/g, '')
  const found = form.exec(plain)
  if (found === null || found.slice(1).every((part) => part === undefined)) return refuse('notANumber')
  const [tenThousands = 0, thousands = 0, ones = 0] = found.slice(1).map((part) => Number(part ?? 0))
  const count = Math.round(tenThousands * 10_000 + thousands * 1_000 + ones)
  return Number.isSafeInteger(count) ? readAs(count) : refuse('notANumber')
}
