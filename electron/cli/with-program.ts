import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { roles } from '../../shared/domain/account/role.ts'
import { AppError } from '../../shared/errors/app-error.ts'
import { readHolder } from '../data/holder-file.ts'
import { toDataFile } from '../services/data-folder.ts'
import { lookIntoFolder, switchFolder } from '../services/open-folder.ts'
import { createProgram, type Program } from '../services/program.ts'
import { toContextOf } from '../services/program-state.ts'
import type { Actor, ServiceContext } from '../services/service-context.ts'
import { toClock, toIds } from './clock.ts'
import type { CommandSurroundings, RecordsCall } from './command-surroundings.ts'

/** Who the history names for what the command line does. */
const commandLine: Actor = { accountId: null, name: 'コマンドライン', roles, staffMemberId: null }

/** Runs `act` with the program on the data folder and lets go of the folder whatever happens. */
export async function withProgram<Result>(
  call: RecordsCall,
  act: (program: Program) => Promise<Result>,
): Promise<Result> {
  const program = createProgram(toOptions(call))
  try {
    switchFolder(program.state, lookIntoFolder(call.dataFolder))
    return await act(program)
  } finally {
    await program.close()
  }
}

/** The same for records that exist: throws rule `notReady` where there are none, and what keeps a folder from use. */
export function withRecords<Result>(
  call: RecordsCall,
  act: (context: ServiceContext) => Promise<Result>,
): Promise<Result> {
  return withProgram(call, (program) => {
    refuseUnusable(program)
    return act(toCommandContext(program))
  })
}

/** The surroundings of a use case for the command line. */
export function toCommandContext(program: Program): ServiceContext {
  return toContextOf(program.state, commandLine)
}

/** Throws what stands in the way of using the folder, such as another program that has it open. */
export function refuseUnusable({ state: { folder } }: Program): void {
  if (folder.kind !== 'unusable') return
  const holder = folder.problem === 'storage_locked' ? readHolder(toDataFile(folder.folder)) : undefined
  throw new AppError(folder.problem, { place: folder.place, ...holder })
}

/** The fonts are copied from their packages by build and test; a first command may come before both. */
export async function ensureFonts({ rootFolder }: CommandSurroundings): Promise<void> {
  if (!existsSync(join(rootFolder, 'assets', 'fonts', 'sRGB-IEC61966-2.1.icc'))) {
    await import('../build/copy-fonts.ts')
  }
}

function toOptions({ rootFolder, programEdition, dataFolder, now, asked }: RecordsCall) {
  return {
    // the command line names its folder each time and remembers none
    settings: { getDataFolder: () => null, setDataFolder: () => undefined },
    assetsFolder: join(rootFolder, 'assets'),
    fontsFolder: join(rootFolder, 'assets', 'fonts'),
    workerFile: join(rootFolder, 'electron', 'reports', 'report-worker.ts'),
    pdfReaderFile: join(rootFolder, 'electron', 'files', 'pdf', 'pdf-reader-worker.ts'),
    fileWorkerFile: join(rootFolder, 'electron', 'files', 'file-worker.ts'),
    assetWorkerFile: join(rootFolder, 'electron', 'services', 'asset-work', 'asset-worker.ts'),
    backupWorkerFile: join(rootFolder, 'electron', 'services', 'backup', 'backup-worker.ts'),
    proposedFolder: dataFolder,
    sampleFolder: dataFolder,
    programEdition,
    now: toClock(now),
    newId: toIds(now, asked),
    dialogs: null,
    isWindowless: true,
  }
}
