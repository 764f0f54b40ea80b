/** 基本方針・対策基準・実施手順 (policy articles 8 and 9). */
export const documentKinds = ['basicPolicy', 'standard', 'procedure'] as const

export type DocumentKind = (typeof documentKinds)[number]

const labels: Readonly<Record<DocumentKind, string>> = {
  basicPolicy: '基本方針',
  standard: '対策基準',
  procedure: '実施手順',
}

export function toDocumentKindLabel(kind: DocumentKind): string {
  return labels[kind]
}
