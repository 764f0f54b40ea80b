import type { FileCheck } from '../../../shared/contract/authenticity.ts'
import { Badge, type BadgeTone } from '../../components/badge.tsx'

type Fact = Readonly<{ word: string; tone: BadgeTone; text: string }>

/** The four things that were looked at, each with its own answer. */
export function FileFacts({ found }: Readonly<{ found: FileCheck }>) {
  const facts = [
    { name: '発行した帳票', ...toCopyFact(found) },
    { name: '電子署名', ...toSignatureFact(found) },
    { name: '添付の記録', ...toRecordFact(found) },
    { name: 'ページの文字', ...toPagesFact(found) },
  ]
  return (
    <section aria-label="確かめたこと" className="card p-5">
      <h3 className="text-[1.125rem] font-bold">確かめたこと</h3>
      <table className="mt-2 border-separate border-spacing-y-1 text-left">
        <tbody>
          {facts.map(({ name, word, tone, text }) => (
            <tr key={name} className="align-baseline">
              <th scope="row" className="pr-5 whitespace-nowrap">
                {name}
              </th>
              <td className="pr-5">
                <Badge tone={tone}>{word}</Badge>
              </td>
              <td>{text}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function toCopyFact({ verdict, report }: FileCheck): Fact {
  if (verdict === 'identical')
    return { word: '同じ', tone: 'green', text: '発行したときに保存したものと、1バイトも違いません。' }
  if (report === null) return { word: 'なし', tone: 'neutral', text: '比べる帳票がありません。' }
  return { word: '違う', tone: 'red', text: '発行したものとは違うファイルです。' }
}

function toSignatureFact({ signature }: FileCheck): Fact {
  if (signature === null) return { word: 'なし', tone: 'neutral', text: '正しい形の電子署名がありません。' }
  const { maker, isIntact, addedBytes, holder } = signature
  const name = holder === '' ? '名義は読み取れません。' : `名義は「${holder}」です。`
  if (maker === 'other')
    return { word: 'ほかの鍵', tone: 'yellow', text: `この組合の鍵ではありません。${name}` }
  if (!isIntact) return { word: '合わない', tone: 'red', text: `内容が署名したときと違います。${name}` }
  if (addedBytes === 0)
    return { word: '正しい', tone: 'green', text: `ファイル全体が署名したときのままです。${name}` }
  const added = addedBytes.toLocaleString('ja-JP')
  return { word: '書き加え', tone: 'red', text: `署名したあとに${added}バイトが足されています。${name}` }
}

function toRecordFact({ record }: FileCheck): Fact {
  if (record === null) return { word: 'なし', tone: 'neutral', text: '比べる記録が添付されていません。' }
  const name = record.named === null ? '' : `${record.named.recordNumber} の`
  const facts: Readonly<Record<typeof record.state, Fact>> = {
    same: { word: '同じ', tone: 'green', text: `${name}台帳の記録と同じです。` },
    former: {
      word: '古い記録',
      tone: 'yellow',
      text: `${name}記録が、締切や決定を取り消して直される前のものです。`,
    },
    different: {
      word: '違う',
      tone: 'red',
      text: `${name}台帳の記録と${record.count.toLocaleString('ja-JP')}か所違います。`,
    },
    unreadable: { word: '読めない', tone: 'red', text: '添付の記録が壊れていて、比べられません。' },
    notKept: {
      word: '記録なし',
      tone: 'yellow',
      text: '台帳に、締め切った（決定した）同じ番号の記録がありません。',
    },
  }
  return facts[record.state]
}

function toPagesFact({ verdict, pages }: FileCheck): Fact {
  if (verdict === 'identical') return { word: '同じ', tone: 'green', text: '同じファイルなので、同じです。' }
  if (pages === null) return { word: '比べず', tone: 'neutral', text: '比べる帳票がありません。' }
  if (pages.count > 0)
    return {
      word: '違う',
      tone: 'red',
      text: `発行した帳票の${pages.expected}ページと比べて、${pages.count}ページで文字が違います。`,
    }
  const text = `発行した帳票の${pages.expected}ページと、文字は同じです。文字のほか（図や書き込み）は比べていません。`
  return { word: '同じ', tone: 'green', text }
}
