import type { PolicyWarning } from './policy-warning.ts'

/** 章・節・条・項・号・細目・附則・別表や様式. 編 counts as a chapter, 款 and 目 as sections. */
export const provisionKinds = [
  'chapter',
  'section',
  'article',
  'paragraph',
  'item',
  'subitem',
  'supplement',
  'table',
] as const

export type ProvisionKind = (typeof provisionKinds)[number]

/**
 * One numbered part of a policy text.
 *
 * `label` is the number as printed (`第1条`, `第３条の２`, `2`, `(1)`, `ア`, `附則`) without inner spaces.
 * `heading` is the caption without its brackets; also the leading words of a measure such as 組織体制 in 第7条(1).
 * `term` is the defined word of a definition, and of nothing else. Neither is repeated in `text`.
 * `text` is the provision's own text; lines that are not one sentence are parted by a line feed. The first
 * paragraph of an article has no number: its text is the article's own `text`.
 */
export type Provision = Readonly<{
  kind: ProvisionKind
  label: string
  heading: string | null
  term: string | null
  text: string
  children: readonly Provision[]
}>

/** A policy text as a tree, with everything the reader of it should look at again. */
export type ParsedPolicy = Readonly<{
  title: string | null
  preamble: readonly string[]
  provisions: readonly Provision[]
  warnings: readonly PolicyWarning[]
}>
