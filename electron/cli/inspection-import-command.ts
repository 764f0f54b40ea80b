import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import type { AnswerFilePreview } from '../../shared/contract/sheets.ts'
import { toFileReason } from '../../shared/domain/inspection/answer-file-words.ts'
import type { FileProblem } from '../../shared/domain/inspection/answer-sheet-file.ts'
import { AppError, ruleViolation } from '../../shared/errors/app-error.ts'
import { toStorageError } from '../data/storage-error.ts'
import { type AnswerFile, importAnswerFiles, previewAnswerFiles } from '../services/answer-file-service.ts'
import type { RecordsCall } from './command-surroundings.ts'
import { findInspectionId } from './find-inspection.ts'
import type { Outcome } from './outcome.ts'
import { withRecords } from './with-program.ts'

type Wanted = { year: number; files: readonly string[]; isDryRun: boolean; submitsComplete: boolean }

/** `inspection import`: takes answered files in whole or, where one has a problem, none of them. */
export async function importAnswers(call: RecordsCall, wanted: Wanted): Promise<Outcome> {
  return withRecords(call, async (context) => {
    const { isDryRun, submitsComplete } = wanted
    const inspectionId = findInspectionId(context, wanted.year)
    const files = wanted.files.map(readAnswerFile)
    const preview = await previewAnswerFiles(context, { inspectionId, files })
    const places = listPlaces(preview, files.length, ({ problems }) => problems)
    if (places.length > 0) throw ruleViolation('fileHasProblems', { places })
    const open = listPlaces(preview, files.length, ({ isUntouched, gaps, ignored }) =>
      isUntouched ? ignored : [...gaps, ...ignored],
    )
    const { tabs, digest } = preview
    const rest = [...listUntouched(preview), ...open].map((line) => `${line}\n`).join('')
    if (isDryRun) {
      const text = `${tabs.length}枚のシートに直すところはありません。取り込みはしていません。\n${rest}`
      return { json: { isDryRun, tabs }, text }
    }
    const result = await importAnswerFiles(context, { inspectionId, files, digest, submitsComplete })
    const text = `${result.imported}枚を取り込みました（うち提出 ${result.submitted}枚）。\n${rest}`
    return { json: { isDryRun, ...result, tabs }, text }
  })
}

type Tab = AnswerFilePreview['tabs'][number]

function listPlaces(
  { tabs }: AnswerFilePreview,
  fileCount: number,
  listOf: (tab: Tab) => readonly FileProblem[],
): string[] {
  return tabs.flatMap((tab) =>
    listOf(tab).map(({ cell, reason, value }) => {
      const file = fileCount > 1 ? `${tab.file} の` : ''
      return `${file}シート ${tab.tab} の ${cell}: ${toFileReason(reason)}${value === '' ? '' : `（${value}）`}`
    }),
  )
}

function listUntouched({ tabs }: AnswerFilePreview): string[] {
  const names = tabs.flatMap(({ isUntouched, tab }) => (isUntouched ? tab : []))
  return names.length === 0 ? [] : [`何も書かれていないシート: ${names.join('、')}`]
}

function readAnswerFile(file: string): AnswerFile {
  try {
    return { name: basename(file), bytes: readFileSync(file) }
  } catch (error) {
    const known = toStorageError(error)
    throw new AppError(known?.code ?? 'file_missing', { file }, error)
  }
}
