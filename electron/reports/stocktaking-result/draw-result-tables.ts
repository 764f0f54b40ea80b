import type { StocktakingResultReport } from '../../../shared/domain/report/stocktaking-result-model.ts'
import { drawHeading } from '../layout/heading.ts'
import { drawParagraph } from '../layout/paragraph.ts'
import type { ReportDocument } from '../layout/report-document.ts'
import { drawTable } from '../layout/table.ts'
import type { TableColumn } from '../layout/table-model.ts'
import type { TextStyle } from '../layout/text.ts'

const bodyStyle: TextStyle = { family: 'mincho', sizePt: 10.5, lineHeight: 1.7 }
const head: readonly TableColumn[] = [
  { title: '資産番号・名称', share: 130 },
  { title: '所属', share: 76 },
]

type List = Readonly<{
  heading: string
  columns: readonly TableColumn[]
  rows: readonly (readonly string[])[]
  none: string
}>

/** What was not as the register said: changed, disposed of, not found, not looked at, and what needs an eye. */
export function drawResultTables(report: ReportDocument, model: StocktakingResultReport): void {
  for (const list of toLists(model)) drawList(report, list)
  if (model.closeReason !== '')
    drawParagraph(report, {
      text: `　未確認を残して終了した理由　${model.closeReason}`,
      ...{ style: bodyStyle, place: '未確認を残した理由', spaceAfterPt: 6 },
    })
  drawList(report, toConcerns(model))
}

function toLists({ tables }: StocktakingResultReport): readonly List[] {
  return [
    {
      heading: '３　変更のあったもの',
      columns: [...head, { title: '変更の内容', share: 220 }, { title: '台帳', share: 64 }],
      rows: tables.changed,
      none: '変更のあったものはない。',
    },
    {
      heading: '４　廃棄又は廃止したもの',
      columns: [
        ...head,
        { title: '日', share: 54 },
        { title: '方法', share: 130 },
        { title: '立会者', share: 60 },
        { title: '証明書', share: 40 },
      ],
      rows: tables.disposed,
      none: '廃棄又は廃止したものはない。',
    },
    {
      heading: '５　不明のもの及び今後の対応',
      columns: [
        ...head,
        { title: '前年度まで', share: 64 },
        { title: '調べたこと', share: 120 },
        { title: '今後の対応', share: 100 },
      ],
      rows: tables.notFound,
      none: '不明のものはない。',
    },
    {
      heading: '６　未確認のもの',
      columns: [...head, { title: '保管場所・保存先', share: 190 }, { title: '前年度まで', share: 94 }],
      rows: tables.unconfirmed,
      none: '未確認のものはない。',
    },
  ]
}

function toConcerns({ tables }: StocktakingResultReport): List {
  return {
    heading: '７　管理部署又は管理者を確かめるもの',
    columns: [...head, { title: '管理者（職名）', share: 100 }, { title: '確かめること', share: 184 }],
    rows: tables.concerns,
    none: '廃止された所属のもの、管理者の職名の人が職員名簿にいないものはない。',
  }
}

function drawList(report: ReportDocument, { heading, columns, rows, none }: List): void {
  const place = heading.slice(2)
  drawHeading(report, { text: heading, level: 1, keepWithNextPt: 60 })
  if (rows.length === 0) {
    drawParagraph(report, { text: `　${none}`, style: bodyStyle, place, spaceAfterPt: 6 })
    return
  }
  drawTable(report, {
    ...{ place, columns, verticalAlign: 'top', repeatsFirstCell: true },
    rows: rows.map((cells) => ({ cells })),
    spaceAfterPt: 6,
  })
}
