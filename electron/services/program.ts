import { randomUUID } from 'node:crypto'
import { dirname, join } from 'node:path'
import { canOpenInWorker } from '../data/lent-database.ts'
import { createFileRunner } from '../files/file-runner.ts'
import { createReportDrawer } from '../reports/draw-report.ts'
import { createAssetImportRoom } from './asset-import/import-room.ts'
import type { AssetWorkTasks } from './asset-work/asset-work-tasks.ts'
import { createBackupRoom } from './backup/backup-room.ts'
import { doRecordsWork } from './backup/records-work.ts'
import { createCallGate } from './call-gate.ts'
import { makeRing } from './closed/closed-key-ring.ts'
import { takeEffectWhereDue } from './edition-effect.ts'
import { createHistoryExportRoom } from './history/history-export-room.ts'
import { writeIncident } from './incident-log.ts'
import { openLastFolder, switchFolder } from './open-folder.ts'
import { type Connection, type ProgramOptions, type ProgramState, toServiceContext } from './program-state.ts'
import type { ServiceContext } from './service-context.ts'
import { endFullCheck } from './start-check/full-check.ts'
import { isReadOnly } from './start-check/read-only.ts'

/** What a call of the contract gets to work with: its window and, through it, the open records. */
export type ApiContext = Readonly<{
  connection: Connection
  /** The surroundings of a use case for this window's person; throws rule `notReady` before the set-up. */
  serviceContext: () => ServiceContext
  /** Writes a failure without a code down and gives the id by which it can be found. */
  logIncident: (call: string, error: unknown) => string
}>

/** The running program: it holds the open data folder for itself until it is closed. */
export type Program = Readonly<{
  state: ProgramState
  /** One for each window, port or browser; it starts signed out. */
  openConnection: () => ApiContext
  /** Lets go of the data folder at once, then of the workers. */
  close: () => Promise<void>
}>

/** Starts the program on the folder this PC used last. It never throws for a folder that cannot be used. */
export function createProgram(options: ProgramOptions): Program {
  const drawer = createReportDrawer({ workerFile: options.workerFile, fontsFolder: options.fontsFolder })
  const files = createFileRunner({ workerFile: options.fileWorkerFile })
  // a worker of its own: giving an import up ends it, and no other work with it
  const importFiles = createFileRunner<AssetWorkTasks>({ workerFile: options.assetWorkerFile })
  const state: ProgramState = {
    options,
    drawReport: options.drawReport ?? drawer.draw,
    runFileTask: files.run,
    gate: createCallGate(),
    assetImports: createAssetImportRoom(importFiles),
    backupRoom: createBackupRoom({
      workerFile: options.backupWorkerFile,
      checksElsewhere: canOpenInWorker() && options.isWindowless !== true,
      checkHere: doRecordsWork,
    }),
    historyExports: createHistoryExportRoom(),
    folder: { kind: 'needsFolder' },
    epoch: 0,
    newestSeenMs: null,
    fullCheck: null,
    fullCheckProblem: null,
    conversion: null,
    passwordTurn: Promise.resolve(),
  }
  openLastFolder(state)
  return {
    state,
    openConnection: () => openConnection(state),
    close: () => {
      const checkEnds = endFullCheck(state)
      switchFolder(state, { kind: 'needsFolder' })
      return Promise.all([checkEnds, drawer.close(), files.close(), importFiles.close()]).then(
        () => undefined,
      )
    },
  }
}

function openConnection(program: ProgramState): ApiContext {
  const connection: Connection = {
    program,
    givenOut: new Set(),
    session: { state: 'signedOut' },
    closedKeys: makeRing(),
  }
  return {
    connection,
    serviceContext: () => {
      const context = toServiceContext(connection)
      if (!isReadOnly(program)) takeEffectWhereDue(context)
      return context
    },
    logIncident: (call, error) => {
      const incident = { id: randomUUID(), at: program.options.now().toISOString(), call, error }
      const { logIncident } = program.options
      if (logIncident) logIncident(incident)
      else writeIncident(toLogsFolder(program), incident)
      return incident.id
    },
  }
}

function toLogsFolder(program: ProgramState): string {
  const { folder, options } = program
  // nothing is written into a folder that is damaged or cannot be used
  if (folder.kind === 'unusable' || isReadOnly(program)) return join(dirname(options.sampleFolder), 'logs')
  return join('folder' in folder ? folder.folder : options.proposedFolder, 'logs')
}
