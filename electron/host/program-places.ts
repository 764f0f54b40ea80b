import { join } from 'node:path'

/** Where the program's own files are; all paths are absolute. */
export type ProgramPlaces = Readonly<{
  assetsFolder: string
  fontsFolder: string
  pagesFolder: string
  preloadFile: string
  reportWorkerFile: string
  pdfReaderFile: string
  fileWorkerFile: string
  assetWorkerFile: string
  backupWorkerFile: string
  iconFile: string
}>

/** The built program: `appFolder` holds `out`, `assetsFolder` the built-in data. */
export function placesOfBuild(appFolder: string, assetsFolder: string): ProgramPlaces {
  return {
    assetsFolder,
    fontsFolder: join(assetsFolder, 'fonts'),
    pagesFolder: join(appFolder, 'out', 'renderer'),
    preloadFile: join(appFolder, 'out', 'preload', 'preload.cjs'),
    reportWorkerFile: join(appFolder, 'out', 'main', 'report-worker.cjs'),
    pdfReaderFile: join(appFolder, 'out', 'main', 'pdf-reader-worker.cjs'),
    fileWorkerFile: join(appFolder, 'out', 'main', 'file-worker.cjs'),
    assetWorkerFile: join(appFolder, 'out', 'main', 'asset-worker.cjs'),
    backupWorkerFile: join(appFolder, 'out', 'main', 'backup-worker.cjs'),
    iconFile: join(assetsFolder, 'icons', 'icon.png'),
  }
}

/** The sources, as the command line and the preview run them. */
export function placesOfSources(rootFolder: string): ProgramPlaces {
  return {
    ...placesOfBuild(rootFolder, join(rootFolder, 'assets')),
    reportWorkerFile: join(rootFolder, 'electron', 'reports', 'report-worker.ts'),
    pdfReaderFile: join(rootFolder, 'electron', 'files', 'pdf', 'pdf-reader-worker.ts'),
    fileWorkerFile: join(rootFolder, 'electron', 'files', 'file-worker.ts'),
    assetWorkerFile: join(rootFolder, 'electron', 'services', 'asset-work', 'asset-worker.ts'),
    backupWorkerFile: join(rootFolder, 'electron', 'services', 'backup', 'backup-worker.ts'),
  }
}
