import type { ChecklistForEditing } from '../../../shared/contract/checklists.ts'
import { toCategoryLabel } from '../../../shared/domain/checklist/category-label.ts'
import { Badge } from '../../components/badge.tsx'
import { Button } from '../../components/button.tsx'
import type { Column } from '../../components/data-table/column.ts'

type Question = ChecklistForEditing['questions'][number]

/** The columns of a checklist; with `onStateChange` a last one that retires a question or takes it back in. */
export function toQuestionColumns(
  onStateChange: ((question: Question) => void) | null,
): readonly Column<Question>[] {
  return onStateChange === null ? columns : [...columns, toStateColumn(onStateChange)]
}

const columns: readonly Column<Question>[] = [
  { id: 'code', heading: '番号', width: 5, text: ({ code }) => code, isSortable: false },
  {
    id: 'text',
    heading: '設問',
    width: 26,
    isSortable: false,
    text: ({ text, guidance }) => `${text} ${guidance}`,
    cell: ({ text, guidance, state }) => (
      <span className="whitespace-normal">
        {state === 'retired' && <Badge>廃止</Badge>} {text}
        <span className="block text-[0.9375rem] text-solid-gray-700">{guidance}</span>
      </span>
    ),
  },
  {
    id: 'category',
    heading: '分類',
    width: 9,
    isSortable: false,
    text: ({ category }) => toCategoryLabel(category),
  },
  {
    id: 'provisions',
    heading: '条項・号',
    width: 9,
    isSortable: false,
    text: ({ provisions, ordinanceItem }) => `${provisions.join('、')} 第${ordinanceItem}号`,
    cell: ({ provisions, ordinanceItem, unknownProvisions }) => (
      <span className="whitespace-normal">
        {provisions.join('、')}
        <span className="block text-[0.9375rem]">第{ordinanceItem}号</span>
        {unknownProvisions.length > 0 && <Badge tone="red">今の方針にない条項</Badge>}
      </span>
    ),
  },
]

function toStateColumn(onStateChange: (question: Question) => void): Column<Question> {
  return {
    id: 'state',
    heading: '使用',
    width: 6,
    isSortable: false,
    text: () => '',
    cell: (question) => (
      <Button
        tone="plain"
        size="small"
        aria-label={`設問 ${question.code} を${question.state === 'active' ? '廃止する' : '使用中に戻す'}`}
        onPress={() => onStateChange(question)}
      >
        {question.state === 'active' ? '廃止する' : '戻す'}
      </Button>
    ),
  }
}
