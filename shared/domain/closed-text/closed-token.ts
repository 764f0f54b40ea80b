const token = /^§[A-Za-z0-9_-]{43}$/

/**
 * Whether a kept value is not the text itself but the name of an encrypted one: `§` and the SHA-256 of the encrypted
 * text in base64url. Nobody types such a text by chance.
 */
export function isClosedToken(value: string): boolean {
  return token.test(value)
}

/** What stands on screen and paper for a text the reader has no key to. */
export const closedPlaceholder = '（鍵がないため表示できません）'

/** Replaces every name of an encrypted text within a longer one, such as JSON. */
export function replaceClosedTokens(text: string, replace: (token: string) => string): string {
  return text.replace(/§[A-Za-z0-9_-]{43}/g, replace)
}
