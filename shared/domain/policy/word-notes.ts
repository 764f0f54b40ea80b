/** What a reader of a Word file should look at, since it is not quite as Word shows it. */
export const wordNoteCodes = [
  'deletedText',
  'insertedText',
  'hiddenText',
  'footnotes',
  'comments',
  'textBoxes',
  'tables',
  'ruby',
  'images',
  'symbols',
] as const
export type WordNoteCode = (typeof wordNoteCodes)[number]

export type WordNote = Readonly<{ code: WordNoteCode; count: number }>
