import type { MessageTable } from '../../components/messages.ts'

export const authenticityMessages: MessageTable = {
  'recordNumber.required': '紙に印刷された記録番号を入力してください。例：R8-点検-01',
  'recordNumber.tooLong': '記録番号が長すぎます。紙に印刷された番号だけを入力してください。',
  'fingerprint.required': '紙に印刷された「記録の指紋」を入力するか、QR を読み取ってください。',
  'fingerprint.notHexadecimal':
    '指紋に使うのは、数字の 0〜9 と英字の a〜f だけです。紙と見比べて、打ち直してください。',
  'fingerprint.tooShort': '指紋が足りません。はじめの16文字（2組）以上を入力してください。',
  'fingerprint.tooLong': '指紋が長すぎます。64文字（8組）までです。二重に入力していないか確かめてください。',
  tooLarge: 'ファイルが大きすぎます。50 MB までの PDF を選んでください。',
}
