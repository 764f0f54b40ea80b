import { Link } from '@tanstack/react-router'
import type { Coverage } from '../../../shared/contract/coverage.ts'
import type { GapKind } from '../../../shared/domain/coverage/coverage.ts'
import { toGapWords } from '../../../shared/domain/coverage/coverage-words.ts'
import { buttonClass } from '../../components/button.tsx'
import { Notice } from '../../components/notice.tsx'

type Gap = Coverage['gaps'][number]

const screens: Readonly<Record<GapKind, '/policy' | '/checklists' | '/measures' | '/inspections'>> = {
  noArticle: '/policy',
  rowWithoutQuestions: '/checklists',
  columnWithoutQuestions: '/checklists',
  cellWithoutQuestions: '/checklists',
  rowWithoutMeasures: '/measures',
  columnWithoutMeasures: '/measures',
  cellWithoutMeasures: '/measures',
  unknownProvisions: '/measures',
  noInspection: '/inspections',
  notImplemented: '/measures',
  notChecked: '/measures',
}

const screenWords = {
  '/policy': '基本方針へ',
  '/checklists': '設問集へ',
  '/measures': '対策へ',
  '/inspections': '自己点検へ',
} as const

/** 足りないところ, each with what to do next and the way there. */
export function GapList({ gaps }: Readonly<{ gaps: readonly Gap[] }>) {
  return (
    <section aria-label="足りないところ">
      <h2 className="mb-2 text-[1.25rem]">足りないところ</h2>
      {gaps.length === 0 ? (
        <Notice tone="success" title="足りないところはありません。" />
      ) : (
        <ul className="card divide-y divide-solid-gray-200">
          {gaps.map((gap) => (
            <GapRow key={`${gap.kind} ${gap.citation} ${gap.item}`} gap={gap} />
          ))}
        </ul>
      )}
    </section>
  )
}

function GapRow({ gap }: Readonly<{ gap: Gap }>) {
  const { place, what, next } = toGapWords(gap)
  const to = screens[gap.kind]
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-1 px-4 py-2">
      <span className="min-w-64 flex-1">
        <b>{place}</b>　{what}
        <span className="block text-solid-gray-700">{next}</span>
      </span>
      <Link to={to} className={buttonClass('secondary', 'small')} aria-label={`${place}　${screenWords[to]}`}>
        {screenWords[to]}
      </Link>
    </li>
  )
}
