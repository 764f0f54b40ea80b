/** One step of the file's shape. Its SQL is frozen once released; a later wish is a later migration. */
export type Migration = Readonly<{ number: number; name: string; sql: string }>
