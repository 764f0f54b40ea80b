import { Link } from '@tanstack/react-router'
import { buttonClass } from '../../components/button.tsx'

/** Tells how many corrective actions the person is still to carry out; nothing where there is none. */
export function MyFindings({ count }: Readonly<{ count: number }>) {
  if (count === 0) return null
  return (
    <section className="card flex flex-wrap items-center justify-between gap-4 p-5">
      <div>
        <h2 className="text-[1.25rem] font-bold">あなたの是正措置</h2>
        <p>
          担当になっている是正措置が <b>{count}件</b> 残っています。
        </p>
      </div>
      <Link to="/my-findings" className={buttonClass('primary')}>
        是正措置を見る
      </Link>
    </section>
  )
}
