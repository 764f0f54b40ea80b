import type { Body } from '../unit/body.ts'

/** 管理者・議会・監査委員 as those who adopt a document. */
export const adopterWords: Readonly<Record<Body, string>> = {
  manager: '管理者',
  assembly: '議会',
  auditCommissioners: '監査委員',
}

type Adopted = Readonly<{ adopters: readonly Body[]; adoption: 'joint' | 'separate' | null }>

/** 管理者・議会（共同） */
export function toAdopterWords({ adopters, adoption }: Adopted): string {
  if (adopters.length === 0) return '記録なし'
  const names = adopters.map((body) => adopterWords[body]).join('・')
  if (adoption === null) return names
  return `${names}（${adoption === 'joint' ? '共同' : 'それぞれ'}）`
}
