import type { TextStyle } from '../layout/text.ts'

/** The looks of the report's running text. */
export const bodyStyle: TextStyle = { family: 'mincho', sizePt: 10.5, lineHeight: 1.7 }

export const noteStyle: TextStyle = { family: 'mincho', sizePt: 9, lineHeight: 1.5 }

export const titleStyle: TextStyle = { family: 'gothic', sizePt: 16, bold: true, lineHeight: 1.5 }
