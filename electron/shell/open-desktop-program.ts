import { join } from 'node:path'
import type { App } from 'electron'
import { proposeDataFolder } from '../host/default-data-folder.ts'
import { openProgram } from '../host/open-program.ts'
import type { ProgramPlaces } from '../host/program-places.ts'
import type { Program } from '../services/program.ts'
import type { ProgramOptions, ProgramSettings } from '../services/program-state.ts'
import type { PreferenceStore } from './preferences.ts'

type Surroundings = Readonly<{
  app: App
  places: ProgramPlaces
  preferences: PreferenceStore
  dialogs: ProgramOptions['dialogs']
}>

/** The program on the data folder this PC uses. */
export function openDesktopProgram({ app, places, preferences, dialogs }: Surroundings): Program {
  return openProgram({
    places,
    settings: toSettings(preferences),
    dialogs,
    proposedFolder: toProposedFolder(app),
    sampleFolder: join(app.getPath('userData'), '見本'),
    programEdition: app.getVersion(),
  })
}

/**
 * The same without a window: on the folder that was named, the one this PC uses, or the proposed one, since a timetable
 * may run as another user of the system.
 */
export function openProgramWithoutWindow(
  surroundings: Omit<Surroundings, 'dialogs'>,
  dataFolder: string | null,
): Program {
  const { app, places, preferences } = surroundings
  const settings = toSettings(preferences)
  const folder = dataFolder ?? settings.getDataFolder() ?? toProposedFolder(app)
  return openProgram({
    places,
    settings: { ...settings, getDataFolder: () => folder, setDataFolder: () => undefined },
    dialogs: null,
    proposedFolder: folder,
    sampleFolder: join(app.getPath('userData'), '見本'),
    programEdition: app.getVersion(),
  })
}

function toProposedFolder(app: App): string {
  const { platform, env } = process
  return proposeDataFolder({ platform, environment: env, home: app.getPath('home') })
}

function toSettings(preferences: PreferenceStore): ProgramSettings {
  return {
    getDataFolder: () => preferences.get('dataFolder') ?? null,
    setDataFolder: (folder) => {
      if (folder === null) preferences.delete('dataFolder')
      else preferences.set('dataFolder', folder)
    },
    getBackupFolder: () => preferences.get('backupFolder') ?? null,
    setBackupFolder: (folder) => preferences.set('backupFolder', folder),
  }
}
