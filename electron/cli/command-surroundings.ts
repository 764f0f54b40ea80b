import type { Terminal } from './terminal.ts'

/** What every command gets to work with. */
export type CommandSurroundings = Readonly<{
  terminal: Terminal
  /** Absolute path of the folder that holds `assets` and `electron`. */
  rootFolder: string
  programEdition: string
}>
