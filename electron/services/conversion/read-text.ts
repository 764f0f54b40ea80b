/** A text as it is to be hashed; null where it cannot be told. */
export type ReadText = (text: string) => string | null

/** The text behind the name of an encrypted one; undefined without its key. */
export type OpenToken = (token: string) => string | undefined
