import { randomUUID } from 'node:crypto'
import { createProgram, type Program } from '../services/program.ts'
import type { ProgramOptions } from '../services/program-state.ts'
import type { ProgramPlaces } from './program-places.ts'

type Surroundings = Pick<
  ProgramOptions,
  'settings' | 'dialogs' | 'proposedFolder' | 'sampleFolder' | 'programEdition'
> &
  Readonly<{ places: ProgramPlaces }>

/** The program on the clock and the ids of this PC, for the desktop and the preview. */
export function openProgram({ places, ...surroundings }: Surroundings): Program {
  const { assetsFolder, fontsFolder, reportWorkerFile, fileWorkerFile } = places
  const { assetWorkerFile, backupWorkerFile, pdfReaderFile } = places
  return createProgram({
    ...surroundings,
    assetsFolder,
    fontsFolder,
    workerFile: reportWorkerFile,
    pdfReaderFile,
    fileWorkerFile,
    assetWorkerFile,
    backupWorkerFile,
    now: () => new Date(),
    newId: randomUUID,
  })
}
