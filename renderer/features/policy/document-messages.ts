import { toWareki } from '../../../shared/domain/calendar/wareki.ts'
import type { MessageTable } from '../../components/messages.ts'
import { policyMessages } from './messages.ts'

/** Why an act at a document or an edition was refused, and what to do. */
export const documentMessages: MessageTable = {
  ...policyMessages,
  nameTaken: '同じ名前の文書がすでにあります。別の名前にしてください。',
  'name.required': '文書の名前を入力してください。',
  'name.tooLong': '文書の名前は100文字までにしてください。',
  draftExists:
    'この文書には、すでに起案中の版があります。その版を開いて続けるか、取りやめてから起案してください。',
  noCurrentText: '施行中の版がないため、写せる本文がありません。ほかの始め方を選んでください。',
  onlyBasicPolicy: 'はじめから入っている本文は、基本方針だけで使えます。ほかの始め方を選んでください。',
  editionSettled: '決裁が済んだ版の本文は変えられません。直すときは、新しい版を起案してください。',
  alreadyDecided: 'この版の決裁は、すでに記録されています。直すときは「記録を訂正」を使ってください。',
  approvalUnderway:
    'この版は決裁に回っているため、変えられません。直すときは、先に「決裁の状況」で取り下げるか、差し戻してもらってください。',
  notDecided: '決裁の記録がまだありません。先に「決裁に回す」か「紙の決裁を記録」を行ってください。',
  editionInForce: '施行された版は取りやめられません。改めるときは、新しい版を起案してください。',
  effectiveBeforeOther: ({ number, effectiveOn }) =>
    `第${number}版の施行日（${toWareki(String(effectiveOn))}）との前後が逆になります。施行日を確かめてください。`,
  effectiveDateNeeded: '施行日を空にすることはできません。正しい日を入力してください。',
  effectiveInFuture: 'すでに施行された版の施行日を、先の日にすることはできません。',
  procedureNotPublished: '実施手順は非公開のため（基本方針第9条第2項）、公表を記録できません。',
  'decidedOn.inFuture': '決裁日は、今日までの日にしてください。',
  'effectiveOn.beforeDecision': '施行日は、決裁日より後の日か同じ日にしてください。',
  'publishedOn.inFuture': '公表日は、今日までの日にしてください。公表してから記録します。',
  'publishedOn.beforeDecision': '公表日は、決裁日より後の日か同じ日にしてください。',
  'adoption.required': '策定主体が二つ以上のときは、共同か、それぞれかを選んでください。',
  'adoption.oneAdopter': '策定主体が一つのときは、「共同」「それぞれ」は選びません。',
  'decidedBy.required': '決裁した人の職名か氏名を入力してください。',
  'decidedBy.tooLong': '決裁した人は60文字までにしてください。',
  'publicationMethod.required': '公表の方法を入力してください。',
  'publicationMethod.tooLong': '公表の方法は200文字までにしてください。',
  'documentNumber.tooLong': '番号は40文字までにしてください。',
  'reason.required': '理由を入力してください。',
  'judgedOn.inFuture': '判断した日は、今日までの日にしてください。',
  'judgedBy.required': '判断した人の職名か氏名を入力してください。',
  'grounds.required': '根拠を入力してください。',
  'grounds.tooLong': '根拠は2000文字までにしてください。',
  notAttachable: '付けられるのは PDF・JPEG・PNG のファイルです。スキャンし直して、選び直してください。',
  cutOff: 'ファイルが途中で切れています。もう一度スキャンするか、保存し直してください。',
  fileTooLarge: 'ファイルが大きすぎます。20MB までのファイルにしてください。',
  not_found: 'この文書は見つかりません。一覧を開き直してください。',
}
