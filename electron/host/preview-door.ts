import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'

const cookieName = 'daicho-preview'

/** Lets one browser in: the token of the printed address works once and becomes a cookie. */
export type PreviewDoor = Readonly<{
  token: string
  /** The cookie to set when the token is right and was not used yet. */
  exchange: (token: string) => string | undefined
  isOpenFor: (cookieHeader: string | undefined) => boolean
}>

export function createPreviewDoor(): PreviewDoor {
  const token = randomBytes(32).toString('base64url')
  const secret = randomBytes(32).toString('base64url')
  let isUsed = false
  return {
    token,
    exchange: (given) => {
      if (isUsed || !isSame(given, token)) return undefined
      isUsed = true
      return `${cookieName}=${secret}; HttpOnly; SameSite=Strict; Path=/`
    },
    isOpenFor: (header) => isSame(readCookie(header), secret),
  }
}

function readCookie(header = ''): string {
  const cookies = header.split(';').map((part) => part.trim())
  const ours = cookies.find((part) => part.startsWith(`${cookieName}=`))
  return ours?.slice(cookieName.length + 1) ?? ''
}

function isSame(given: string, expected: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(given), digest(expected))
}
