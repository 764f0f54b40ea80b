/** The newest key of the 実施手順, opened: 32 bytes. */
export type OpenedKey = Readonly<{ id: string; bytes: Uint8Array }>
