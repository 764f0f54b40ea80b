import type { ReactNode } from 'react'

type Props = Readonly<{ title: string; subtitle?: ReactNode; isSample?: boolean; children: ReactNode }>

/** The page before the program: one card in the middle. */
export function Entrance({ title, subtitle, isSample = false, children }: Props) {
  return (
    <div className="flex min-h-screen flex-col">
      {isSample && (
        <header className="bg-yellow-300 px-4 py-1 text-center font-bold text-black">
          見本データです。実際の記録ではありません。
        </header>
      )}
      <main className="m-auto w-full max-w-[34rem] p-4">
        <p className="mb-3 text-center text-[1.125rem] font-bold">情報セキュリティ台帳</p>
        <div className="card p-6">
          <h1 className="text-[1.375rem]">{title}</h1>
          {subtitle !== undefined && <div className="mt-1 text-solid-gray-700">{subtitle}</div>}
          <div className="mt-4">{children}</div>
        </div>
        <p className="mt-3 text-center text-[0.9375rem] text-solid-gray-700">この PC だけに保存・通信なし</p>
      </main>
    </div>
  )
}
