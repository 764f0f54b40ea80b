import type { ThreatRecord } from '../../../shared/contract/threats.ts'
import { toThreatNumberText } from '../../../shared/domain/threat/threat.ts'
import type { Column } from '../../components/data-table/column.ts'
import { ThreatBadges } from './threat-badges.tsx'
import { toCategoriesText, toKindsGist, toKindsText } from './threat-words.ts'

/** The columns of the catalogue. */
export const threatColumns: readonly Column<ThreatRecord>[] = [
  {
    id: 'number',
    heading: '番号',
    width: 5,
    text: ({ number }) => toThreatNumberText(number),
    sortValue: ({ number }) => number,
  },
  {
    id: 'title',
    heading: '脅威',
    width: 28,
    text: ({ title, description }) => `${title} ${description}`,
    cell: (threat) => (
      <span className="block whitespace-normal py-0.5">
        <span className="flex flex-wrap items-center gap-2">
          <b>{threat.title}</b>
          <ThreatBadges threat={threat} />
        </span>
        <span className="block text-[0.9375rem] text-solid-gray-700">{threat.description}</span>
      </span>
    ),
  },
  {
    id: 'kinds',
    heading: 'かかわる資産の種別',
    width: 11,
    text: toKindsText,
    cell: (threat) => <span className="whitespace-normal">{toKindsGist(threat)}</span>,
  },
  {
    id: 'categories',
    heading: '抑える対策',
    width: 9,
    text: toCategoriesText,
    cell: (threat) => <span className="whitespace-normal">{toCategoriesText(threat)}</span>,
  },
  {
    id: 'level',
    heading: '起こりやすさ',
    width: 7.5,
    align: 'center',
    text: ({ usualLevel }) => String(usualLevel),
  },
  {
    id: 'risks',
    heading: 'リスク',
    width: 4.5,
    align: 'right',
    text: ({ riskCount }) => `${riskCount}件`,
    sortValue: ({ riskCount }) => riskCount,
  },
]
