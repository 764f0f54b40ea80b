/** The closed list of what a reader of an imported policy text is asked to look at. */
export const policyWarningCodes = [
  'noArticles',
  'numberedHeadings',
  'noTitle',
  'articleGap',
  'articleDuplicate',
  'articleOrder',
  'paragraphGap',
  'itemGap',
  'joinedLine',
  'unmarkedLine',
  'brokenNumber',
  'captionOrNote',
  'termSplit',
  'runTogether',
  'spacedCharacters',
  'tableOfContents',
  'pageNumber',
  'webPageNoise',
  'privateUseCharacter',
  'replacementCharacter',
] as const

export type PolicyWarningCode = (typeof policyWarningCodes)[number]

/** `line` counts from 1 in the text as given. The message is plain Japanese, since the command line prints it too. */
export type PolicyWarning = Readonly<{ line: number; code: PolicyWarningCode; message: string }>

const sentences: Readonly<Record<PolicyWarningCode, (detail: string) => string>> = {
  noArticles: () =>
    '「第1条」や「1 目的」のような番号の行が見つかりません。本文はすべて前文として読み込みました。',
  numberedHeadings: (detail) =>
    `「第1条」のような条がないため、「${detail}」のように番号で始まる行を条として読みました。番号は元のままです。`,
  noTitle: () => '題名が見つかりません。',
  articleGap: (detail) =>
    `条の番号が続いていません（${detail}）。抜けがないか確かめてください。番号は元のままです。`,
  articleDuplicate: (detail) => `同じ番号の条があります（${detail}）。番号は元のままです。`,
  articleOrder: (detail) => `条の番号が前に戻っています（${detail}）。番号は元のままです。`,
  paragraphGap: (detail) => `項の番号が続いていません（${detail}）。番号は元のままです。`,
  itemGap: (detail) => `号の番号が続いていません（${detail}）。番号は元のままです。`,
  joinedLine: (detail) => `文の途中で改行されていたため、前の行につなげました（「${detail}」から）。`,
  unmarkedLine: (detail) =>
    `番号のない行を前の規定に含めました（「${detail}」から）。細目の記号（ア、イなど）が消えていないか確かめてください。`,
  brokenNumber: (detail) =>
    `「①」などの番号が別の字に変わっているかもしれません（「${detail}」）。今は番号のない行として読みました。`,
  captionOrNote: (detail) => `かっこ書きの行${detail}`,
  termSplit: (detail) => `用語と説明の分け目がはっきりしません（${detail}）。`,
  runTogether: () => '一行に複数の規定が続いていたため、規定ごとに分けました。',
  spacedCharacters: (detail) => `一文字ごとに空白が入った行があります（${detail}行）。空白を取り除きました。`,
  tableOfContents: (detail) => `目次の行を本文から除きました（「${detail}」）。`,
  pageNumber: (detail) => `ページ番号と思われる行を除きました（「${detail}」）。`,
  webPageNoise: (detail) => `ホームページの案内と思われる行を除きました（「${detail}」）。`,
  privateUseCharacter: (detail) => `外字があります（${detail}）。ほかの PC では別の字や空白になります。`,
  replacementCharacter: () => '読み取れない文字（�）があります。元のファイルの文字コードを確かめてください。',
}

/** Makes a warning; the detail is what the sentence names, such as a number or the start of a line. */
export function buildWarning(code: PolicyWarningCode, line: number, detail = ''): PolicyWarning {
  return { line, code, message: sentences[code](detail) }
}

/** The first characters of a line, for naming it in a warning. */
export function toExcerpt(text: string): string {
  const characters = Array.from(text.slice(0, 40))
  return characters.length > 16 ? `${characters.slice(0, 16).join('')}…` : characters.join('')
}
