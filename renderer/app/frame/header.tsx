import { Button } from '../../components/button.tsx'
import { ClockBanner } from '../../components/clock-banner.tsx'
import { ReadOnlyBanner } from '../../components/read-only-banner.tsx'
import { useSession } from '../../components/session-context.tsx'
import { AccountMenu } from './account-menu.tsx'
import { FiscalYearSwitch } from './fiscal-year-switch.tsx'
import { LastBackup } from './last-backup.tsx'

export function Header({ onHelp }: Readonly<{ onHelp: () => void }>) {
  const { organizationName, isSample, clockBackFrom, today } = useSession()
  return (
    <header className="border-b border-solid-gray-420 bg-white">
      <ReadOnlyBanner />
      <ClockBanner from={clockBackFrom} today={today} />
      {isSample && (
        <p className="bg-yellow-300 px-5 py-0.5 text-center font-bold text-black">
          見本データです。実際の記録ではありません。
        </p>
      )}
      <div className="flex flex-wrap items-center gap-x-5 gap-y-1 px-5 py-2">
        <p className="mr-auto leading-140">
          <span className="text-[1.125rem] font-bold">情報セキュリティ台帳</span>
          <span className="ml-4">{organizationName}</span>
        </p>
        <div className="text-right text-[0.875rem] leading-140 text-solid-gray-700">
          <p>この PC だけに保存・通信なし</p>
          <LastBackup />
        </div>
        <FiscalYearSwitch />
        <AccountMenu />
        <Button tone="plain" onPress={onHelp}>
          使い方（F1）
        </Button>
      </div>
    </header>
  )
}
