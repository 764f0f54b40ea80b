import { Link, useParams } from '@tanstack/react-router'
import type { InspectionId } from '../../../shared/domain/id/branded-id.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { PageHeading } from '../../components/page-heading.tsx'
import { QueryState } from '../../components/query-state.tsx'
import { AnswerFileExport } from './answer-file-export.tsx'
import { AnswerFileImport } from './answer-file-import.tsx'
import { inspectionMessages } from './messages.ts'
import { useInspection, useSheets } from './use-inspection.ts'

/** Answering away from this PC: Excel files go out, and come back filled in. */
export function AnswerFilesScreen() {
  const params = useParams({ from: '/inspections/$inspectionId/answer-files' })
  // an address is text; whether there is such an inspection is for the program to say
  const inspectionId = params.inspectionId as InspectionId
  const inspection = useInspection(inspectionId)
  const sheets = useSheets(inspectionId)
  return (
    <>
      <PageHeading
        back={
          <Link to="/inspections/$inspectionId" params={{ inspectionId }} className="text-link">
            自己点検へ戻る
          </Link>
        }
        title="Excel で回答"
        description="この PC で答えられない人には、Excel のファイルを渡して答えてもらい、ここで取り込みます。"
      />
      <QueryState query={inspection} messages={inspectionMessages}>
        {(loaded) => (
          <QueryState query={sheets} messages={inspectionMessages}>
            {(list) =>
              loaded.state === 'closed' ? (
                <EmptyState title="この自己点検は締め切られています">
                  <p>締め切ったあとは、Excel の書き出しも取り込みもできません。</p>
                </EmptyState>
              ) : (
                <div className="max-w-[60rem] space-y-6">
                  <AnswerFileExport inspection={loaded} sheets={list} />
                  <AnswerFileImport inspection={loaded} />
                </div>
              )
            }
          </QueryState>
        )}
      </QueryState>
    </>
  )
}
