import { Link } from '@tanstack/react-router'
import { buttonClass } from '../../components/button.tsx'

/** Tells a 所属長 or approver how many sheets wait for their 確認; nothing where none does. */
export function WaitingConfirmations({ count }: Readonly<{ count: number }>) {
  if (count === 0) return null
  return (
    <section className="card flex flex-wrap items-center justify-between gap-4 p-5">
      <div>
        <h2 className="text-[1.25rem] font-bold">点検票の確認</h2>
        <p>
          あなたの確認を待っている点検票が <b>{count}枚</b> あります。
        </p>
      </div>
      <Link to="/confirmations" className={buttonClass('primary')}>
        確認をはじめる
      </Link>
    </section>
  )
}
