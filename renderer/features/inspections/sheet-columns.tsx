import type { SheetSummary } from '../../../shared/contract/inspections.ts'
import { toLocalDate } from '../../../shared/domain/calendar/calendar-date.ts'
import { toWarekiShort } from '../../../shared/domain/calendar/wareki.ts'
import { toAudienceLabel } from '../../../shared/domain/checklist/audience-label.ts'
import { Badge } from '../../components/badge.tsx'
import { Button } from '../../components/button.tsx'
import type { Column } from '../../components/data-table/column.ts'
import { sheetStateWords } from './words.ts'

/** The columns of the sheets; with `onChange` a last one that takes a sheet out or back in. */
export function toSheetColumns(
  onChange: ((sheet: SheetSummary) => void) | null,
): readonly Column<SheetSummary>[] {
  return onChange === null ? columns : [...columns, toChangeColumn(onChange)]
}

const columns: readonly Column<SheetSummary>[] = [
  { id: 'number', heading: '番号', width: 7, text: ({ number }) => number },
  {
    id: 'name',
    heading: '氏名',
    width: 9,
    text: ({ staffName, reading }) => `${staffName} ${staffName.replace(/\s/gu, '')} ${reading}`,
    sortValue: ({ staffName, reading }) => (reading === '' ? staffName : reading),
    cell: ({ staffName }) => <b>{staffName}</b>,
  },
  { id: 'unit', heading: '所属', width: 9, text: ({ unitName }) => unitName },
  { id: 'audience', heading: '点検票', width: 8, text: ({ audience }) => toAudienceLabel(audience) },
  {
    id: 'state',
    heading: '状態',
    width: 6.5,
    text: ({ state }) => sheetStateWords[state].word,
    cell: ({ state }) => <Badge tone={sheetStateWords[state].tone}>{sheetStateWords[state].word}</Badge>,
  },
  {
    id: 'confirmed',
    heading: '確認',
    width: 6,
    text: (sheet) => toConfirmationWord(sheet),
  },
  {
    id: 'answered',
    heading: '回答',
    width: 6.5,
    align: 'right',
    text: ({ answeredCount, questionCount }) => `${answeredCount}／${questionCount}問`,
    sortValue: ({ answeredCount, questionCount }) =>
      questionCount === 0 ? 0 : answeredCount / questionCount,
  },
  {
    id: 'submittedAt',
    heading: '提出日',
    width: 7,
    text: ({ submittedAt }) => (submittedAt === null ? '' : toWarekiShort(toLocalDate(submittedAt))),
    sortValue: ({ submittedAt }) => submittedAt ?? '',
  },
]

function toConfirmationWord({ state, confirmedAt, confirmationBasis, returnedAt }: SheetSummary): string {
  if (confirmedAt !== null) return confirmationBasis === 'paper' ? '済（紙）' : '済'
  if (state === 'submitted') return '待ち'
  return returnedAt === null ? '' : '差し戻し'
}

function toChangeColumn(onChange: (sheet: SheetSummary) => void): Column<SheetSummary> {
  return {
    id: 'change',
    heading: '対象',
    width: 9,
    isSortable: false,
    text: () => '',
    cell: (sheet) =>
      sheet.state !== 'submitted' && (
        <Button
          tone="plain"
          size="small"
          aria-label={`${sheet.staffName}さんを対象${sheet.state === 'excluded' ? 'に戻す' : 'から外す'}`}
          onPress={() => onChange(sheet)}
        >
          {sheet.state === 'excluded' ? '対象に戻す' : '対象から外す'}
        </Button>
      ),
  }
}
