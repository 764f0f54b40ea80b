/** The most characters a policy text may have, counted as code points. */
export const policyTextMaxCharacters = 1_000_000

/**
 * Makes a text from a file or the clipboard fit to be kept: every kind of line end is a line feed, and control
 * characters, which no policy means, are left out. The number of lines stays, so warnings point where they should.
 */
export function cleanPolicyText(text: string): string {
  return (
    text
      .replace(/\r\n?|[\f\v]/g, '\n')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters being left out
      .replace(/[\u0000-\u0008\u000e-\u001f\u007f]/g, '')
  )
}
