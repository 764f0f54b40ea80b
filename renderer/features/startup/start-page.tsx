import type { ReactNode } from 'react'

type Props = Readonly<{ title: string; children: ReactNode; above?: ReactNode }>

/** The page of the first start: wider than the sign-in card, with room for a table or the policy. */
export function StartPage({ title, children, above }: Props) {
  return (
    <main className="mx-auto w-full max-w-[60rem] p-5">
      <p className="mb-2 font-bold text-solid-gray-700">情報セキュリティ台帳</p>
      {above}
      <div className="card p-6">
        <h1 className="mb-3 text-[1.5rem]">{title}</h1>
        {children}
      </div>
      <p className="mt-3 text-[0.9375rem] text-solid-gray-700">
        記録はこの PC の中だけに保存します。インターネットには接続しません。
      </p>
    </main>
  )
}
