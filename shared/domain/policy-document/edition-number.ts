import type { DocumentKind } from './document-kind.ts'

const recordWords: Readonly<Record<DocumentKind, string>> = {
  basicPolicy: '方針',
  standard: '基準',
  procedure: '手順',
}

/** The record number of an edition, as its paper and its 決裁 carry it: 方針-第2版. */
export function toEditionNumber(kind: DocumentKind, number: number): string {
  return `${recordWords[kind]}-第${number}版`
}
