const rule =
  '(?:法|法律|憲法|令|条例|規則|規程|規約|規定|要綱|要領|要項|細則|告示|訓令|通達|通知|方針|ポリシー|基準|手順|手順書|指針|ガイドライン|協定|契約|契約書|計画)'
const ownBefore = new RegExp(`(?:この|(?<!日)本|当該?)[^\\s、。（）()「」は]{0,16}${rule}の?$`)
const namedRule = new RegExp(`${rule}の?$`)
/** Words that stand before a reference without naming a document. */
const plainBefore =
  /(?:及び|又は|並びに|若しくは|改正後の?|新|当該|本則|附則|から|まで|ただし書|本文|前段|後段|方法|手法|用法|命令|指令|辞令|発令|場合|ため|ほか|者|次)$/

/**
 * Whether the words before a reference name another law or document: 地方自治法（昭和22年法律第67号）第244条の6. 「この方針第3条」
 * and the document's own name are no other. Any noun straight before the number counts: 組合規約第3条.
 */
export function namesOtherDocument(text: string, at: number, title: string): boolean {
  const before = withoutBrackets(text.slice(Math.max(0, at - 400), at))
  if (ownBefore.test(before)) return false
  const noun = /[^\s、。，．・（）()「」『』〔〕]*$/.exec(before)?.[0] ?? ''
  if (noun === '') return false
  if (/(?:改正前の?|旧)$/.test(noun) || /(?:改正前の?|旧)[^、]{0,12}$/.test(noun)) return true
  const name = /[一-龠々ァ-ヶーA-Za-zＡ-Ｚａ-ｚ]+$/.exec(noun.replace(/の$/, ''))?.[0] ?? ''
  if (name.length >= 4 && title.endsWith(name)) return false
  if (namedRule.test(noun) && !plainBefore.test(noun)) return true
  return /[一-龠々ァ-ヶーA-Za-zＡ-Ｚａ-ｚ]$/.test(noun) && !plainBefore.test(noun)
}

/** Takes brackets away that stand straight before the reference, and the marks of a quoted name. */
function withoutBrackets(text: string): string {
  let rest = text.trimEnd()
  while (/[）)]$/.test(rest)) {
    const open = findOpening(rest)
    if (open < 0) return rest
    rest = rest.slice(0, open).trimEnd()
  }
  return rest.replace(/[」』]$/, '')
}

function findOpening(text: string): number {
  let depth = 0
  for (let at = text.length - 1; at >= 0; at -= 1) {
    if ('）)'.includes(text.charAt(at))) depth += 1
    if ('（('.includes(text.charAt(at))) depth -= 1
    if (depth === 0) return at
  }
  return -1
}
