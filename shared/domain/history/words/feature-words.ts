type Words = Readonly<Record<string, string>>

/** What the history says of one feature: what was done, of which kinds of records, and their fields, by name. */
export type FeatureWords = Readonly<{ acts: Words; kinds: Words; fields: Words }>
