import type { Edition } from '../../../../shared/contract/policy.ts'
import { toAdopterWords } from '../../../../shared/domain/policy-document/adopter-words.ts'
import { toDayWords } from '../document-words.ts'

/** What is approved with the text: number, 策定主体, 制定日, why and what was changed. */
export function EditionParticulars({ edition }: Readonly<{ edition: Edition }>) {
  const { documentNumber, enactedOn, reason, summary } = edition
  const rows = [
    ['番号', documentNumber || '記録なし'],
    ['策定主体', toAdopterWords(edition)],
    ['制定日', toDayWords(enactedOn)],
    ['理由', reason || '記録なし'],
    ['主な内容', summary || '記録なし'],
  ] as const
  return (
    <section aria-label="いっしょに決裁する記録" className="card p-5">
      <h2 className="mb-2 text-[1.125rem]">いっしょに決裁する記録</h2>
      <dl className="grid grid-cols-[8rem_1fr] gap-x-4 gap-y-1">
        {rows.map(([name, words]) => (
          <div key={name} className="contents">
            <dt className="font-bold">{name}</dt>
            <dd className="whitespace-pre-line">{words}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
