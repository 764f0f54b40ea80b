import type { WordNote, WordNoteCode } from '../../../shared/domain/policy/word-notes.ts'

const words: Readonly<Record<WordNoteCode, (count: number) => string>> = {
  deletedText: (count) => `変更履歴で削除された所（${count}か所）は、読み込んでいません。`,
  insertedText: (count) => `変更履歴で挿入された所（${count}か所）は、本文として読み込みました。`,
  hiddenText: (count) => `隠し文字（${count}か所）は、読み込んでいません。`,
  footnotes: (count) =>
    `脚注・文末脚注（${count}か所）は、読み込んでいません。必要なものは書き足してください。`,
  comments: (count) => `コメント（${count}件）は、読み込んでいません。`,
  textBoxes: (count) =>
    `テキストボックス（${count}個）の文は、置かれた段落の後に入れました。位置を確かめてください。`,
  tables: (count) => `表（${count}個）は、一行を一つの行にし、欄を空白か「|」で区切りました。`,
  ruby: (count) => `ふりがな（${count}か所）は、読み込んでいません。`,
  images: (count) => `図や画像（${count}個）は、読み込んでいません。`,
  symbols: (count) => `記号用の書体の文字（${count}か所）は「〓」にしました。正しい文字に直してください。`,
}

/** What of a Word file is not quite as Word shows it. */
export function WordNotes({ notes }: Readonly<{ notes: readonly WordNote[] }>) {
  if (notes.length === 0) return null
  return (
    <div>
      <p className="mb-1 font-bold">Word から読み込むときに変わった所</p>
      <ul className="list-disc pl-5">
        {notes.map(({ code, count }) => (
          <li key={code}>{words[code](count)}</li>
        ))}
      </ul>
    </div>
  )
}
