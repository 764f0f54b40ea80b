/** What a ledger that comes in may hold: twice the size the program is made for. More is refused before it is read. */
export const importLimits = {
  maxBytes: 50_000_000,
  /** Of all parts of an Excel file that are read, unpacked. */
  maxExpandedBytes: 100_000_000,
  maxRows: 20_000,
  maxColumns: 200,
} as const

/** What a file is refused with before a byte of it is read. */
export const tooLargeDetails = { reason: 'fileTooLarge', maxBytes: importLimits.maxBytes } as const
