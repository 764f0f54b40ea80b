import type { LinkProps } from '@tanstack/react-router'
import type { CallName } from '../../../shared/contract/contract.ts'
import type { SignedInAccount } from '../../../shared/contract/session.ts'

export type MenuItem = Readonly<{
  label: string
  to: NonNullable<LinkProps['to']>
  /** Shown to those who may make this call. */
  needs: CallName
  /** Narrower still, where a right depends on more than roles. */
  isFor?: (account: SignedInAccount) => boolean
}>

const confirmers: ReadonlySet<string> = new Set(['officer', 'approver', 'administrator'])

/** The menu in the order of the year. What is not built, or not for this person, is not there. */
const menu: readonly MenuItem[] = [
  { label: 'ホーム', to: '/', needs: 'home.get' },
  { label: '自分の点検票', to: '/my-sheets', needs: 'sheets.listMine' },
  { label: '基本方針', to: '/policy', needs: 'policy.current' },
  { label: '方針・基準・手順', to: '/policy-documents', needs: 'policyDocuments.list' },
  { label: '職員と所属', to: '/staff', needs: 'staff.list' },
  { label: '情報資産台帳', to: '/assets', needs: 'assets.list' },
  { label: '棚卸し', to: '/stocktakings', needs: 'stocktakings.list' },
  { label: '設問集', to: '/checklists', needs: 'checklists.list' },
  { label: '自己点検', to: '/inspections', needs: 'inspections.list' },
  { label: '紙の点検票を入力', to: '/entry', needs: 'sheets.find' },
  {
    label: '点検票の確認',
    to: '/confirmations',
    needs: 'confirmations.list',
    isFor: ({ isUnitHead, roles }) => isUnitHead || roles.some((role) => confirmers.has(role)),
  },
  { label: '指摘と是正', to: '/findings', needs: 'findings.list' },
  { label: 'インシデント', to: '/incidents', needs: 'incidents.list' },
  { label: 'リスク分析', to: '/risks', needs: 'riskAnalyses.list' },
  { label: '脅威', to: '/threats', needs: 'threats.list' },
  { label: '見直し', to: '/policy-reviews', needs: 'policyReviews.list' },
  { label: '対策', to: '/measures', needs: 'measures.list' },
  { label: '決裁', to: '/approvals', needs: 'approvals.sign' },
  { label: '帳票', to: '/reports', needs: 'reports.listIssued' },
  { label: '真正性の確認', to: '/authenticity', needs: 'authenticity.checkPaper' },
  { label: '利用者アカウント', to: '/accounts', needs: 'accounts.list' },
  { label: '設定', to: '/organization', needs: 'organization.update' },
  { label: '控え', to: '/backups', needs: 'backups.status' },
  { label: '履歴', to: '/history', needs: 'history.list' },
]

/** The items a person sees, in their order: what is drawn and what Alt and a number opens are the same list. */
export function listMenu(may: (call: CallName) => boolean, account: SignedInAccount): readonly MenuItem[] {
  return menu.filter((item) => may(item.needs) && (item.isFor?.(account) ?? true))
}
