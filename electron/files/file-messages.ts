import type { ExportTable } from '../../shared/domain/inspection/export-table.ts'
import type { ChangedProvision } from '../../shared/domain/policy-review/changed-provisions.ts'
import type { ComparisonTableReport } from '../../shared/domain/report/comparison-table.ts'
import type { AnswerBook } from './answer-book.ts'
import type { AssetFile, AssetFileInput } from './asset-import/write-asset-file.ts'
import type { ComparisonWork, EditionTexts } from './comparison-work.ts'
import type { EditionFileInput } from './edition-word-file.ts'
import type { SpreadsheetTab, TabLimits } from './spreadsheet-table.ts'
import type { RunTask, TaskRequest } from './task-messages.ts'
import type { WordText } from './word-reader/read-word-text.ts'
import type { HistoryFileInput } from './write-history-file.ts'

/** The work on files that takes long enough to stop a window, by its name. */
export type FileTasks = {
  readTabs: { input: { bytes: Uint8Array; limits: TabLimits }; output: SpreadsheetTab[] }
  writeAnswerBook: { input: AnswerBook; output: Uint8Array }
  buildComparisonTable: { input: ComparisonWork; output: ComparisonTableReport }
  writeComparisonWord: { input: ComparisonWork; output: Uint8Array }
  writeEditionWord: { input: EditionFileInput; output: Uint8Array }
  listChangedProvisions: { input: readonly EditionTexts[]; output: ChangedProvision[][] }
  readWord: { input: Uint8Array; output: WordText }
  writeAssetFile: { input: AssetFileInput; output: AssetFile }
  writeHistoryFile: { input: HistoryFileInput; output: Uint8Array }
  writeWorkbook: { input: readonly ExportTable[]; output: Uint8Array }
}

export type RunFileTask = RunTask<FileTasks>
export type FileRequest = TaskRequest<FileTasks>
