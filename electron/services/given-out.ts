import { invalidInput } from '../../shared/errors/app-error.ts'
import type { Connection } from './program-state.ts'

/** Notes a place that the system's dialog, or the program itself, gave to this window. */
export function giveOut(connection: Connection, place: string): string {
  connection.givenOut.add(place)
  return place
}

/**
 * A page may only name places it was given: one it made up is refused as `invalid_input` (`notChosen`) of the field.
 * Where there is no dialog, as in the preview on this PC, people type them.
 */
export function requireGivenOut(connection: Connection, field: string, place: string): void {
  const { options, folder } = connection.program
  if (options.dialogs === null || connection.givenOut.has(place)) return
  const known = [
    options.proposedFolder,
    options.settings.getDataFolder(),
    'folder' in folder ? folder.folder : null,
  ]
  if (!known.includes(place)) throw invalidInput(field, 'notChosen')
}
