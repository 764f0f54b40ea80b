import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Every file below a folder with its bytes; a backup keeps its parts unpacked, so that they are looked at with it. */
function listFiles(folder: string): { file: string; bytes: Buffer }[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => ({ file, bytes: readFileSync(file) }))
}

/** The ways a text can stand in a file as anybody could read it. */
export function spellings(text: string): Buffer[] {
  const utf8 = Buffer.from(text)
  const utf16 = Buffer.from(text, 'utf16le')
  const escaped = [...text]
    .map((letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .join('')
  return [
    utf8,
    utf16,
    Buffer.from(utf16).swap16(),
    ...[utf8, utf16].flatMap(toBase64Parts),
    ...[utf8, utf16].map((bytes) => Buffer.from(bytes.toString('hex'))),
    Buffer.from(escaped),
    Buffer.from(escaped.toUpperCase().replaceAll('\\U', '\\u')),
  ]
}

/** What base64 makes of the bytes wherever they begin: its letters that follow from them alone. */
function toBase64Parts(bytes: Buffer): Buffer[] {
  return [0, 1, 2].map((offset) => {
    const text = Buffer.concat([Buffer.alloc(offset), bytes])
      .toString('base64')
      .replace(/=+$/, '')
    const [first, last] = [Math.ceil((offset * 8) / 6), Math.floor(((offset + bytes.length) * 8) / 6)]
    return Buffer.from(text.slice(first, last))
  })
}

/** Where in the folders, files of every kind, any of the texts can be read: `file: text`. */
export function findPlainTexts(folders: readonly string[], texts: readonly string[]): string[] {
  const wanted = texts.flatMap((text) => spellings(text).map((bytes) => ({ text, bytes })))
  return folders.flatMap(listFiles).flatMap(({ file, bytes }) => {
    const found = wanted.filter((one) => bytes.includes(one.bytes)).map(({ text }) => text)
    return [...new Set(found)].map((text) => `${file}: ${text}`)
  })
}
