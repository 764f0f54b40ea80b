/** A heading without what differs from ledger to ledger: width, spaces, line breaks, case, marks and its number. */
export function toHeadingKey(text: string): string {
  return text
    .replace(/^[\s①-⑳]+/, '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s*※●○◎■□◆◇★☆【】「」『』・:;、。|_/／-]/g, '')
    .replace(/^\(?[0-9]{1,2}[.)](?=\D)/, '')
}

/** The same without remarks in brackets: 機密性（3〜1） is 機密性. */
export function withoutRemark(key: string): string {
  return key.replace(/[([<〔［].*?[)\]>〕］]/g, '')
}
