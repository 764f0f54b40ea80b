/** The year from first to last step, for the officer and for whoever takes over. */
export const howTos = [
  {
    title: '名簿を確かめる',
    text: '「職員と所属」で、異動や退職を反映します。CSV や Excel の名簿からまとめて取り込むこともできます。',
  },
  {
    title: '方針を確かめる',
    text: '「方針」で、今の基本方針を読みます。線の付いた言葉に合わせると、第2条の定義が出ます。',
  },
  {
    title: '自己点検を始める',
    text: '「自己点検」で年度と期限を決め、だれがどの点検票に答えるかを確かめて始めます。',
  },
  {
    title: '点検票に答える',
    text: '職員はサインインして、自分の点検票に答えます。数字キーと Enter だけで進められます。全部答えたら提出します。',
  },
  {
    title: '締め切る',
    text: '提出がそろったら締め切ります。出ていない人がいるときは、名前を確かめ、理由を書いて締め切ります。',
  },
  {
    title: '報告書を印刷する',
    text: '「帳票」で自己点検結果報告書を発行して印刷し、決裁を受けます。発行した帳票は、何度でも同じものを印刷できます。',
  },
] as const

export const keys = [
  { key: 'F1', act: 'この使い方を開く' },
  { key: 'Alt＋1 〜 Alt＋9', act: '左のメニューを上から順に開く' },
  { key: 'Tab／Shift＋Tab', act: '次／前の欄やボタンへ移る' },
  { key: '↑ ↓ Page Up Page Down Home End', act: '一覧の行を移る' },
  { key: 'Enter', act: '一覧の行を開く。点検票では次の設問へ進む' },
  { key: '1 2 3 4 0', act: '点検票で答えを選ぶ（1 できている〜4 わからない、0 該当なし）' },
  { key: 'Esc', act: '開いている窓を閉じる' },
  { key: 'Ctrl＋＋／Ctrl＋－／Ctrl＋0', act: '文字を大きく／小さく／標準に戻す' },
] as const
