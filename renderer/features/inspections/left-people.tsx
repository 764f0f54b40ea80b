import type { OpeningProposal } from '../../../shared/contract/inspections.ts'
import { toAudienceLabel } from '../../../shared/domain/checklist/audience-label.ts'

/** Those who had a sheet last year and get none now, so that nobody is lost by mistake. */
export function LeftPeople({ left }: Readonly<{ left: OpeningProposal['left'] }>) {
  return (
    <details className="rounded-8 border border-solid-gray-420 bg-white px-4 py-2">
      <summary className="cursor-pointer">
        前回の対象で、今回は対象にならない点検票 <b>{left.length}</b>枚（退職・転出・区分の変更など）
      </summary>
      <ul className="mt-2 space-y-1">
        {left.map(({ staffMemberId, audience, staffName, unitName, isOnRoster }) => (
          <li key={`${staffMemberId} ${audience}`}>
            {staffName}（{unitName}・{toAudienceLabel(audience)}）：
            {isOnRoster ? '点検票の区分が変わりました' : '名簿から外れました（退職・転出など）'}
          </li>
        ))}
      </ul>
    </details>
  )
}
