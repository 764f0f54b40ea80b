import type { Measure } from '../../../shared/contract/measures.ts'
import { toWarekiShort } from '../../../shared/domain/calendar/wareki.ts'
import {
  isCheckOverdue,
  toMeasureNumberText,
  toMeasureResultLabel,
} from '../../../shared/domain/measure/measure-state.ts'
import { toMeasureOwnerText, toStandingText } from '../../../shared/domain/measure/measure-table.ts'
import { Badge } from '../../components/badge.tsx'
import type { Column } from '../../components/data-table/column.ts'
import { ResultBadge, StateBadge, toItemsText } from './measure-words.tsx'

/** The columns of the register. */
export function toMeasureColumns(today: string): readonly Column<Measure>[] {
  return [
    {
      id: 'number',
      heading: '番号',
      width: 5.5,
      text: ({ number }) => toMeasureNumberText(number),
      sortValue: ({ number }) => number,
    },
    {
      id: 'title',
      heading: '対策',
      width: 18,
      text: ({ title, description, note }) => `${title} ${description} ${note}`,
      cell: ({ title, unknownProvisions }) => (
        <span className="whitespace-normal">
          {title} {unknownProvisions.length > 0 && <Badge tone="red">今の方針にない条項</Badge>}
        </span>
      ),
    },
    {
      id: 'provisions',
      heading: '条項・号',
      width: 8,
      text: ({ provisions, ordinanceItems }) => `${provisions.join('、')} ${toItemsText(ordinanceItems)}`,
      cell: ({ provisions, ordinanceItems }) => (
        <span>
          {provisions[0]}
          <span className="block text-[0.9375rem] text-solid-gray-700">{toItemsText(ordinanceItems)}</span>
        </span>
      ),
    },
    {
      id: 'owner',
      heading: '担当',
      width: 8,
      text: (measure) => toMeasureOwnerText(measure) || '未定',
      cell: ({ ownerTitle, ownerUnitName }) =>
        ownerTitle === '' && ownerUnitName === null ? (
          '未定'
        ) : (
          <span className="whitespace-normal">
            {ownerUnitName ?? ''}
            <span className="block text-[0.9375rem]">{ownerTitle}</span>
          </span>
        ),
    },
    {
      id: 'state',
      heading: '状態',
      width: 6,
      text: toStandingText,
      cell: (measure) => <StateBadge measure={measure} />,
    },
    {
      id: 'next',
      heading: '次の確認',
      width: 7,
      text: ({ nextCheckOn }) => (nextCheckOn === null ? '未定' : toWarekiShort(nextCheckOn)),
      sortValue: ({ nextCheckOn }) => nextCheckOn ?? '9999',
      cell: (measure) => (
        <span>
          {measure.nextCheckOn === null ? '未定' : toWarekiShort(measure.nextCheckOn)}
          {isCheckOverdue(measure, today) && <b className="block text-error-2">期日超過</b>}
        </span>
      ),
    },
    {
      id: 'result',
      heading: 'この年度の結果',
      width: 9,
      text: ({ yearCheck }) => (yearCheck === null ? '未確認' : toMeasureResultLabel(yearCheck.result)),
      cell: ({ yearCheck }) => <ResultBadge result={yearCheck?.result ?? null} />,
    },
  ]
}
