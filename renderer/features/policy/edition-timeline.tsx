import type { Edition } from '../../../shared/contract/policy.ts'
import { toLocalDate } from '../../../shared/domain/calendar/calendar-date.ts'
import { toWareki } from '../../../shared/domain/calendar/wareki.ts'
import type { DocumentKind } from '../../../shared/domain/policy-document/document-kind.ts'
import { toShownState } from '../../../shared/domain/policy-document/edition-state.ts'
import { classNames } from '../../components/class-names.ts'

type Step = Readonly<{ name: string; words: string; isDone: boolean }>
type Props = Readonly<{ edition: Edition; kind: DocumentKind }>

/** 起案 → 決裁 → 施行 → 公表, each with its day. */
export function EditionTimeline({ edition, kind }: Props) {
  return (
    <ol aria-label="起案から公表まで" className="my-3 grid grid-cols-2 gap-y-2 @4xl/frame:grid-cols-4">
      {listSteps(edition, kind).map(({ name, words, isDone }) => (
        <li
          key={name}
          className={classNames(
            'border-t-4 pt-1 pr-3',
            isDone ? 'border-key-900' : 'border-solid-gray-420 text-solid-gray-700',
          )}
        >
          <span className="block font-bold">{name}</span>
          <span className="block text-[0.9375rem]">{words}</span>
        </li>
      ))}
    </ol>
  )
}

function listSteps(edition: Edition, kind: DocumentKind): Step[] {
  const { adoptedAt, draftedBy, decidedOn, decidedBy, effectiveOn } = edition
  const state = toShownState(edition)
  const isOld = decidedOn === null && (state === 'current' || state === 'former')
  const registered = `${toWareki(toLocalDate(adoptedAt))}　${draftedBy ?? ''}`
  return [
    { name: isOld ? '登録' : '起案', words: registered, isDone: true },
    {
      name: '決裁',
      words: decidedOn === null ? (isOld ? '記録なし' : 'まだ') : `${toWareki(decidedOn)}　${decidedBy}`,
      isDone: decidedOn !== null,
    },
    {
      name: state === 'waiting' ? '施行（施行待ち）' : '施行',
      words: effectiveOn === null ? (isOld ? '記録なし' : 'まだ') : toWareki(effectiveOn),
      isDone: state === 'current' || state === 'former',
    },
    toPublicationStep(edition, kind),
  ]
}

function toPublicationStep({ publishedOn, publicationMethod }: Edition, kind: DocumentKind): Step {
  if (kind === 'procedure') return { name: '公表', words: 'しない（非公開）', isDone: false }
  if (publishedOn === null) return { name: '公表', words: '記録なし', isDone: false }
  return { name: '公表', words: `${toWareki(publishedOn)}　${publicationMethod}`, isDone: true }
}
