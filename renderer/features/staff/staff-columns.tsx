import type { StaffMember } from '../../../shared/contract/staff.ts'
import { toAudienceLabel } from '../../../shared/domain/checklist/audience-label.ts'
import { toEmploymentLabel } from '../../../shared/domain/staff-member/employment-label.ts'
import { Badge } from '../../components/badge.tsx'
import type { Column } from '../../components/data-table/column.ts'
import { toNameSearchText } from './words.ts'

export const staffColumns: readonly Column<StaffMember>[] = [
  {
    id: 'name',
    heading: '氏名',
    width: 10,
    text: toNameSearchText,
    sortValue: (member) => (member.reading === '' ? member.name : member.reading),
    cell: (member) => (
      <span className="flex items-center gap-2">
        <b>{member.name}</b>
        {member.state === 'retired' && <Badge>廃止</Badge>}
      </span>
    ),
  },
  { id: 'reading', heading: 'ふりがな', width: 10, text: (member) => member.reading },
  { id: 'unit', heading: '所属', width: 9, text: (member) => member.unitName },
  { id: 'title', heading: '職名', width: 7, text: (member) => member.title },
  { id: 'employment', heading: '任用', width: 9, text: (member) => toEmploymentLabel(member.employment) },
  {
    id: 'audiences',
    heading: '点検票',
    width: 11,
    text: (member) => member.audiences.map(toAudienceLabel).join('・'),
  },
  {
    id: 'account',
    heading: 'サインイン',
    width: 7,
    text: (member) => (member.hasAccount ? 'できる' : '登録なし'),
  },
]
