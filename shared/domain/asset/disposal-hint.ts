import type { Asset } from './asset.ts'
import { type AssetLevel, findLevel } from './asset-level.ts'

/** How an asset must be disposed of: a text for the person who does, the methods that fit, and who should see it. */
export type DisposalHint = Readonly<{
  text: string
  methods: readonly string[]
  /** Only these will do; of the others one is warned. */
  isStrict: boolean
  /** Somebody looks on, or a certificate is kept. */
  needsProof: boolean
}>

const destroyed = ['物理的に破壊（穴あけ・破砕）', '溶解・溶融処理']
const erased = ['暗号化消去', '装置の消去機能で消去', '消磁', '専用ソフトで上書き消去']
const papers = ['溶解処理', 'シュレッダー', '焼却']
const others = ['返却', '廃棄物として処分']

/** 廃棄 by what the asset is and holds: media of マイナンバー利用事務系, media and papers of 機密性2 and above, the rest. */
export function toDisposalHint(
  asset: Pick<Asset, 'kind' | 'medium' | 'networkZone' | 'confidentiality' | 'personalData'>,
  levels: readonly AssetLevel[],
): DisposalHint {
  const isGuarded = isConfidential(asset, levels)
  if (isPaper(asset)) return toPaperHint(isGuarded)
  if (!holdsData(asset))
    return { text: '', methods: [...others, ...destroyed], isStrict: false, needsProof: false }
  if (asset.networkZone === 'myNumber') {
    return {
      text: 'マイナンバー利用事務系で住民の情報を保存した記憶装置・記憶媒体は、再利用せず、読み出せないように物理的に壊します。ハードディスクは複数の箇所に穴をあけ、SSD・USBメモリは記憶チップを壊します。',
      ...{ methods: destroyed, isStrict: true, needsProof: true },
    }
  }
  if (isGuarded) {
    return {
      text: '機密性2以上の情報を保存した記憶装置・記憶媒体は、物理的に壊すか、元に戻せない方法（暗号化消去、装置の消去機能、消磁など）で消去します。ファイルの削除や初期化だけでは足りません。',
      ...{ methods: [...destroyed, ...erased], isStrict: true, needsProof: true },
    }
  }
  return {
    text: '記憶装置・記憶媒体は、処分の前に中の情報を消去します。',
    ...{ methods: [...erased, ...destroyed, ...others], isStrict: false, needsProof: false },
  }
}

/** While it is not known what an asset is. */
export const generalDisposalHint: DisposalHint = {
  text: '記憶装置・記憶媒体は、元に戻せない方法（物理的な破壊、消磁、暗号化消去など）にします。',
  methods: [...destroyed, ...erased, ...papers, ...others],
  isStrict: false,
  needsProof: false,
}

/** Whether a method is none of those that will do: a person may write it otherwise, so words are looked for. */
export function isUnfitMethod({ isStrict, methods }: DisposalHint, method: string): boolean {
  if (!isStrict || method.trim() === '') return false
  const words = methods.flatMap((one) => stems.filter((stem) => one.includes(stem)))
  return !words.some((word) => method.includes(word))
}

/** What tells one method from another, however it is worded. */
const stems = [
  ...['破壊', '穴', '破砕', '溶解', '溶融', '焼却', '裁断', 'シュレッダー'],
  ...['暗号化消去', '消去機能', '消磁', '上書き'],
]

function toPaperHint(isGuarded: boolean): DisposalHint {
  const text = isGuarded
    ? '機密性2以上の文書は、読み取れないように、溶解・裁断・焼却のいずれかで処分します。委託したときは、証明書を受け取ります。'
    : ''
  return { text, methods: papers, isStrict: isGuarded, needsProof: isGuarded }
}

/** 機密性2以上, and what nobody rated but holds personal information. */
function isConfidential(
  asset: Pick<Asset, 'confidentiality' | 'personalData'>,
  levels: readonly AssetLevel[],
): boolean {
  const level = findLevel(levels, 'confidentiality', asset.confidentiality)
  return (level?.weight ?? 1) >= 2 || asset.personalData !== 'none'
}

function isPaper({ kind, medium }: Pick<Asset, 'kind' | 'medium'>): boolean {
  return medium === 'paper' || (medium === null && kind === 'printedInformation')
}

const withoutData: ReadonlySet<string> = new Set(['networkLine', 'facility', 'software', 'cloudService'])

/** Whether something is left in it that could be read. */
function holdsData({ kind, medium }: Pick<Asset, 'kind' | 'medium'>): boolean {
  return medium !== 'externalService' && !withoutData.has(kind)
}
