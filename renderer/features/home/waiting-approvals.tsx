import { Link } from '@tanstack/react-router'
import { buttonClass } from '../../components/button.tsx'

/** Tells how many records wait for the signature of whoever is signed in; nothing where none does. */
export function WaitingApprovals({ count }: Readonly<{ count: number }>) {
  if (count === 0) return null
  return (
    <section className="card flex flex-wrap items-center justify-between gap-4 p-5">
      <div>
        <h2 className="text-[1.25rem] font-bold">決裁</h2>
        <p>
          あなたの署名を待っている記録が <b>{count}件</b> あります。
        </p>
      </div>
      <Link to="/approvals" className={buttonClass('primary')}>
        決裁をはじめる
      </Link>
    </section>
  )
}
