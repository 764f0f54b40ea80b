import type { InspectionResultReport } from '../../../shared/domain/report/inspection-result-model.ts'
import type { QuestionRow } from '../../../shared/domain/report/inspection-result-rows.ts'
import { drawHeading } from '../layout/heading.ts'
import { drawParagraph } from '../layout/paragraph.ts'
import type { ReportDocument } from '../layout/report-document.ts'
import { drawTable } from '../layout/table.ts'
import type { TableColumn } from '../layout/table-model.ts'
import { tallyColumns, toTallyCells } from './draw-tallies.ts'
import { bodyStyle, noteStyle } from './styles.ts'

/** The questions that need work, the lowest 実施率 first. */
export function drawWeakQuestions(report: ReportDocument, model: InspectionResultReport): void {
  if (model.weakQuestions.length === 0) {
    const text = '　「できていない」又は「一部できている」の回答があった設問はない。'
    drawParagraph(report, { text, style: bodyStyle, place: '改善を要する設問' })
    return
  }
  const text = '　「できていない」又は「一部できている」の回答があった設問を、実施率の低い順に示す。'
  drawParagraph(report, {
    text,
    style: bodyStyle,
    place: '改善を要する設問',
    spaceAfterPt: 4,
    keepWithNextPt: 60,
  })
  drawTable(report, {
    place: '改善を要する設問',
    sizePt: 8,
    columns: [{ title: '対象', share: 42 }, ...questionColumns(164)],
    rows: model.weakQuestions.map((row) => ({ cells: [row.audience, ...toQuestionCells(row)] })),
    spaceAfterPt: 3,
  })
  if (model.weakQuestionsLeftOut === 0) return
  const rest = `ほかに${model.weakQuestionsLeftOut}問ある。全ての設問は、別表に示す。`
  drawParagraph(report, { text: rest, style: noteStyle, place: '改善を要する設問' })
}

/** The appendix: every question in the wording the respondents saw. */
export function drawQuestionTables(report: ReportDocument, model: InspectionResultReport): void {
  for (const [index, table] of model.questionTables.entries()) {
    const name = `別表${index + 1}　設問別の集計（${table.audience}）`
    drawHeading(report, { text: name, level: 1, keepWithNextPt: 90 })
    drawTable(report, {
      place: name,
      sizePt: 8,
      columns: questionColumns(206),
      rows: table.rows.map((row) => ({ cells: toQuestionCells(row) })),
    })
  }
}

function questionColumns(wordingPt: number): readonly TableColumn[] {
  return [{ title: '番号', share: 32 }, { title: '設問', share: wordingPt }, ...tallyColumns]
}

function toQuestionCells(row: QuestionRow): readonly string[] {
  return [row.code, row.text, ...toTallyCells(row)]
}
