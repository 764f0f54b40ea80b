import type { PolicyWarningCode } from '../../../shared/domain/policy/policy-warning.ts'

/** What each kind of uncertainty is called in a list or a count. */
export const questionNames: Readonly<Record<PolicyWarningCode, string>> = {
  noArticles: '条がない',
  numberedHeadings: '「第1条」のない番号',
  noTitle: '題名がない',
  articleGap: '条の番号の抜け',
  articleDuplicate: '同じ番号の条',
  articleOrder: '条の番号の後戻り',
  paragraphGap: '項の番号の抜け',
  itemGap: '号の番号の抜け',
  joinedLine: '文の途中の改行',
  unmarkedLine: '番号のない行',
  brokenNumber: '別の字に変わった番号',
  captionOrNote: '見出しか注記か',
  termSplit: '用語と説明の分け目',
  runTogether: '一行に続いた規定',
  spacedCharacters: '一文字ごとの空白',
  tableOfContents: '目次',
  pageNumber: 'ページ番号',
  webPageNoise: 'ホームページの案内',
  privateUseCharacter: '外字',
  replacementCharacter: '読み取れない文字',
}
