/** What a clerk who has never analysed risks should know, beside the list. */
export function RiskGuidance() {
  return (
    <details className="card mb-4 p-4">
      <summary className="cursor-pointer font-bold text-key-900">
        はじめての方へ：リスク分析とは何をするのか
      </summary>
      <div className="mt-2 space-y-2">
        <p>
          「何が（情報資産）」「何によって（脅威）」困ることになるかを並べ、起こりやすさと、起きたときの損失を三段階で選びます。
        </p>
        <p>掛けた値が大きいものから、対応を決めていきます。</p>
        <ol className="list-decimal space-y-1 pl-6">
          {steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      </div>
    </details>
  )
}

const steps = [
  'その年度の分析を始めます。前の年度があれば、そのリスク・対応・対策が引き継がれます。',
  '「提案」で、自己点検の実施率から出した評価の案を確かめ、よければ採ります。違うと思うものは、理由を書いて変えます。',
  '特に大切な情報資産は、種別と所属ごとにまとめて、脅威を一つずつ取り上げます。',
  '「高」のリスクは、低減・回避・移転・受容のどれにするかを決め、担当と期限を入れます。受容するものは、承認者の承認を受けます。',
  '済んだら締め切り、リスク分析書を印刷して、決裁を受けます。',
]
