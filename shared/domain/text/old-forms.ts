/** Old and variant forms, each beside the usual one. For searching only: a name is kept as its owner writes it. */
const pairs =
  '髙高﨑崎嵜崎碕崎德徳濵浜濱浜邊辺邉辺齋斎齊斉栁柳瀨瀬𠮷吉眞真廣広國国學学會会澤沢嶋島嶌島櫻桜龍竜瀧滝惠恵關関縣県圖図舊旧辨弁瓣弁辯弁萬万與与條条體体劍剣鐵鉄藝芸寶宝壽寿榮栄黑黒靜静實実豐豊彌弥增増冨富峯峰舘館' +
  '凞熙淸清靑青賴頼穗穂緖緒綠緑橫横歷歴曆暦塡填頰頬樂楽氣気淺浅濟済爲為畫画當当發発盡尽禮礼稅税稻稲經経縱縦總総聲声聽聴臺台號号螢蛍證証譯訳讀読豫予賣売轉転辭辞遞逓邨村醫医釋釈錢銭鎭鎮陷陥隨随險険雜雑靈霊顯顕' +
  '餘余驛駅驗験鷄鶏鹽塩麥麦默黙點点齒歯龜亀亞亜佛仏來来假仮傳伝價価儉倹兒児內内兩両冱冴凉涼剩剰勞労勳勲勵励區区卷巻參参單単嚴厳囑嘱團団圍囲圓円壓圧壞壊壘塁夛多奧奥姬姫孃嬢寬寛將将專専對対屆届屬属峽峡巖巌巢巣帶帯' +
  '廳庁弍弐彈弾從従悅悦悳徳惡悪應応戀恋戰戦戲戯戶戸拔抜拂払據拠擇択擔担收収敎教數数斷断晉晋晝昼曉暁槇槙檢検權権歐欧歡歓歸帰殘残毆殴沒没泪涙淨浄渴渇溫温滿満潛潜澁渋澀渋灣湾燈灯爐炉狀状獨独獻献珎珍瑤瑶癡痴剝剥俱倶' +
  '屛屏瀆涜鷗鴎嚙噛囊嚢蔣蒋蠟蝋祿禄遙遥尙尚吳呉桒桑槗橋𣘺橋壻婿舩船輛両曻昇圡土'

const usual = new Map(toPairs([...pairs]))
const oldForms = new RegExp(`[${[...usual.keys()].join('')}]`, 'gu')

/** The text with old and variant forms of characters in their usual one: 髙橋 becomes 高橋. */
export function toUsualForms(text: string): string {
  return text.replace(oldForms, (character) => usual.get(character) ?? character)
}

function toPairs(characters: readonly string[]): [string, string][] {
  return Array.from({ length: characters.length / 2 }, (_, index) => [
    characters[index * 2] ?? '',
    characters[index * 2 + 1] ?? '',
  ])
}
