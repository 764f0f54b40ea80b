/** 章・節・条・項・号・細目・別表・附則, as a reference names them. */
export type ReferenceUnit =
  | 'chapter'
  | 'section'
  | 'article'
  | 'paragraph'
  | 'item'
  | 'subitem'
  | 'table'
  | 'supplement'

/**
 * How a part points: by its number (第4条), by its place (前条, 次条, 前2条, 前各号), to what was named before (同条), to
 * where it stands (本条), or to all below (次の各号).
 */
export type ReferenceForm = 'number' | 'previous' | 'next' | 'previousAll' | 'same' | 'own' | 'each'

/** One part of a reference: 第4条 and 第1項 of 第4条第1項. Offsets are those of the text. */
export type ReferencePart = Readonly<{
  start: number
  end: number
  unit: ReferenceUnit
  form: ReferenceForm
  /** 3 and 2 of 第3条の2; empty where the form is no number. */
  numbers: readonly number[]
  /** 2 of 前2条; 1 where none is written. */
  count: number
}>

/** A place in a text that points at a provision. */
export type Reference = Readonly<{
  start: number
  end: number
  parts: readonly ReferencePart[]
  /** Points into another law or document, so it is left alone. */
  isOther: boolean
  /** Goes on from the reference before it: 第2項 of 第3条第1項及び第2項. */
  isJoined: boolean
}>

/** The part that says what is pointed at in the end. */
export function toLastPart({ parts }: Reference): ReferencePart {
  const last = parts.at(-1)
  if (last === undefined) throw new Error('a reference has at least one part')
  return last
}
