/** What a clerk who has never done a review should know, beside the list. */
export function ReviewGuidance() {
  return (
    <details className="card mb-4 p-4">
      <summary className="cursor-pointer font-bold text-key-900">
        はじめての方へ：見直しとは何をするのか
      </summary>
      <div className="mt-2 space-y-2">
        <p>
          方針第11条は、点検や監査の結果などから必要になったときに、「起こりやすさ」と「起きたときの損失」を考え、方針・基準・手順を見直すと定めています。何も変えないときも、考えたことと理由を残します。
        </p>
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
  'きっかけを書きます。自己点検の結果、指摘、法令の改正、機器の入れ替えなど、この一年にあったことを挙げます。なければ「年1回の定期見直し」とします。',
  'きっかけごとに、心配なこと（検討する事項）を書きます。例：委託先がデータを持ち出す、古いパソコンが残っている。',
  '事項ごとに、起こりやすさと損失を三段階で選びます。迷うときは、高いほうを選んで理由に書きます。',
  '事項ごとに、改正する・運用で対応する・現状のままとする、のどれかを選び、理由を書きます。',
  '全体の結論を決定し、検討書を印刷して決裁を受けます。改正するときは、続けて改正の案を起案します。',
]

/** What to look at for one matter. */
export const considerationHints: readonly string[] = [
  '方針の言葉が、今の仕事のしかたや機器に合っているか。',
  '方針に書いてあるのに、守れていないことはないか。守れないのは、決まりと現場のどちらに無理があるからか。',
  '法令や国の指針で新しく求められ、方針にまだ書いていないことはないか。',
  '同じ指摘が、毎年くり返されていないか。',
]
