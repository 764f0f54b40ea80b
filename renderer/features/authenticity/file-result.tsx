import type { FileCheck } from '../../../shared/contract/authenticity.ts'
import { CompareTable } from './compare-table.tsx'
import { FileFacts } from './file-facts.tsx'
import { toVerdictWords } from './file-words.ts'
import { ReportLinks } from './report-links.tsx'
import { VerdictPanel } from './verdict-panel.tsx'

type Props = Readonly<{ found: FileCheck; fileName: string }>

/** What a file is, what was looked at, and every place where it differs. */
export function FileResult({ found, fileName }: Props) {
  const { tone, title, text, next } = toVerdictWords(found)
  return (
    <div className="space-y-5">
      <VerdictPanel tone={tone} title={title} next={next}>
        <p className="break-all">
          ファイル：<b>{fileName}</b>
        </p>
        <p>{text}</p>
        {found.report !== null && (
          <>
            <p>この台帳から発行した帳票：</p>
            <ReportLinks reports={[found.report]} />
          </>
        )}
      </VerdictPanel>
      {hasFacts(found) && <FileFacts found={found} />}
      <RecordDifferences record={found.record} />
      <PageDifferences pages={found.pages} />
    </div>
  )
}

/** Nothing was looked at in a file that has nothing to do with this body. */
function hasFacts({ report, signature, record }: FileCheck): boolean {
  return report !== null || signature !== null || record !== null
}

function RecordDifferences({ record }: Pick<FileCheck, 'record'>) {
  if (record === null || record.differences.length === 0) return null
  const { differences, count } = record
  return (
    <section className="space-y-2">
      <h3 className="text-[1.125rem] font-bold">添付の記録が台帳と違うところ</h3>
      <CompareTable
        label="添付の記録が台帳と違うところ"
        headings={['場所', '項目', 'この PDF', '台帳']}
        rows={differences.map(({ place, field, found, kept }, index) => ({
          key: `${index} ${place} ${field}`,
          cells: [place, field, found, kept],
        }))}
      />
      {count > differences.length && (
        <p>
          ほかに{(count - differences.length).toLocaleString('ja-JP')}か所あります（表示は省いています）。
        </p>
      )}
    </section>
  )
}

function PageDifferences({ pages }: Pick<FileCheck, 'pages'>) {
  if (pages === null || pages.differences.length === 0) return null
  const { differences, count } = pages
  return (
    <section className="space-y-2">
      <h3 className="text-[1.125rem] font-bold">文字が違うページ（それぞれ、はじめに違うところ）</h3>
      <CompareTable
        label="文字が違うページ"
        headings={['ページ', 'この PDF', '発行した帳票']}
        rows={differences.map(({ page, found, expected }) => ({
          key: String(page),
          cells: [`${page}ページ`, found || '（文字がありません）', expected || '（このページはありません）'],
        }))}
      />
      {count > differences.length && (
        <p>ほかに{count - differences.length}ページあります（表示は省いています）。</p>
      )}
    </section>
  )
}
