/**
 * What a command has to say: `json` is printed with --json, `text` without. A `failure` is what the command found
 * wrong in what it looked at; a command that could not do its work throws instead.
 */
export type Outcome = Readonly<{ json: object; text: string; failure?: Failure }>

/** A failure in words: the code is the one of `AppError`, or `usage`. */
export type Failure = Readonly<{ code: string; message: string }>

export const exitCodes = { done: 0, refused: 1, usage: 2 } as const

/** The command line itself is wrong; the message is a whole sentence. */
export class UsageError extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'UsageError'
  }
}
