import type { Terminal } from './terminal.ts'

/** What every command gets to work with. */
export type CommandSurroundings = Readonly<{
  terminal: Terminal
  /** Absolute path of the folder that holds `assets` and `electron`. */
  rootFolder: string
  programEdition: string
}>

/** One call of a command that works on records. `asked` is what tells it from others, without paths. */
export type RecordsCall = CommandSurroundings &
  Readonly<{ dataFolder: string; now: string | undefined; asked: readonly string[] }>
