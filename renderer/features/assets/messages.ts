import { attachmentMessages } from '../../components/attachment-messages.ts'
import type { MessageTable } from '../../components/messages.ts'

/** Why the register could not be changed, and what to do. */
export const assetMessages: MessageTable = {
  ...attachmentMessages,
  numberTaken: ({ number }) =>
    `資産番号「${String(number)}」は、ほかの情報資産で使われています。別の番号にしてください。`,
  assetEnded: 'この情報資産は、もう廃棄・廃止になっています。変えるときは、先に記録を取り消してください。',
  assetActive: 'この情報資産は利用中です。取り消す廃棄・廃止の記録はありません。',
  unitRetired: ({ name }) => `「${String(name)}」は廃止された所属です。今ある所属を選んでください。`,
  nothingToChange: '選んだ情報資産は、すでにその内容になっています。変えるところはありません。',
  workingAlone: '台帳をまとめて変えているところです。終わるのを待って、もう一度操作してください。',
  bulkUndone: 'この変更は、もう元に戻してあります。',
  changedSince: ({ number }) =>
    `「${String(number)}」は、そのあとに変えられています。まとめて元に戻すことはできません。一件ずつ直してください。`,
  headingTaken: ({ heading }) => `「${String(heading)}」という列は、もうあります。別の見出しにしてください。`,
  tooManyColumns: ({ most }) =>
    `独自の列は${String(most)}までです。使っていない列の見出しを変えて使ってください。`,
  'name.required': '名称を入力してください。',
  'quantity.tooSmall': '個数は1以上にしてください。',
  notANumber: '数字で入力してください。',
  onlyWithPersonalData: '個人情報が「無」のときは、人数を入れられません。個人情報の種類を選んでください。',
  'registeredOn.required': '登録日を入力してください。',
  inFuture: '今日までの日にしてください。',
  beforeRegistration: '登録日より後の日にしてください。',
  'disposalMethod.required': '廃棄・抹消の方法を入力してください。',
  'disposedOn.required': '廃棄・廃止した日を入力してください。',
  not_permitted: '情報資産台帳を変えられるのは、担当者だけです。',
}
