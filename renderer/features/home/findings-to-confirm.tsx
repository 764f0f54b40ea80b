import { Link } from '@tanstack/react-router'
import { buttonClass } from '../../components/button.tsx'

/** Tells how many completed corrective actions wait for the caller's 確認; nothing where none does. */
export function FindingsToConfirm({ count }: Readonly<{ count: number }>) {
  if (count === 0) return null
  return (
    <section className="card flex flex-wrap items-center justify-between gap-4 p-5">
      <div>
        <h2 className="text-[1.25rem] font-bold">是正措置の確認</h2>
        <p>
          完了した是正措置が <b>{count}件</b> 、あなたの確認を待っています。
        </p>
      </div>
      <Link to="/findings" className={buttonClass('primary')}>
        是正措置を確認する
      </Link>
    </section>
  )
}
