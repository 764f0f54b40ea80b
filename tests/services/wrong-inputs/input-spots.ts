import type { z } from 'zod'

/** A place in an input, by its keys from the outside, and the kind of value the contract has there. */
export type Spot = Readonly<{ path: readonly (string | number)[]; kind: string }>

type Definition = Readonly<{
  type: string
  shape?: Readonly<Record<string, z.ZodType>>
  element?: z.ZodType
  items?: readonly z.ZodType[]
  options?: readonly z.ZodType[]
  valueType?: z.ZodType
  innerType?: z.ZodType
  in?: z.ZodType
}>

/** Every place of an input that its schema names, those included that this input leaves out. */
export function listSpots(schema: z.ZodType, input: unknown, path: Spot['path'] = []): Spot[] {
  const definition = definitionOf(schema)
  const inner = definition.innerType ?? definition.in
  if (inner !== undefined) return listSpots(inner, input, path)
  if (definition.options !== undefined) {
    return definition.options.flatMap((option) => listSpots(option, input, path))
  }
  const parts = listParts(definition, input)
  const below = parts.flatMap(([key, part]) => listSpots(part, valueAt(input, key), [...path, key]))
  return [{ path, kind: definition.type }, ...below]
}

function listParts(definition: Definition, input: unknown): [string | number, z.ZodType][] {
  const { shape, element, items, valueType } = definition
  if (shape !== undefined) return Object.entries(shape)
  if (element !== undefined) return [[0, element]]
  if (items !== undefined) return items.map((item, index) => [index, item])
  if (valueType === undefined || typeof input !== 'object' || input === null) return []
  return Object.keys(input).map((key) => [key, valueType])
}

// what zod keeps of a schema is typed for each kind apart; here any kind is looked at
function definitionOf(schema: z.ZodType): Definition {
  return schema._zod.def as unknown as Definition
}

function valueAt(input: unknown, key: string | number): unknown {
  return typeof input === 'object' && input !== null ? Reflect.get(input, key) : undefined
}

/** The input with another value at the place; what is missing on the way there is made. */
export function putAt(input: unknown, path: Spot['path'], value: unknown): unknown {
  const [key, ...rest] = path
  if (key === undefined) return value
  const changed = putAt(valueAt(input, key), rest, value)
  if (typeof key === 'number') {
    const items = Array.isArray(input) ? [...input] : []
    items[key] = changed
    return items
  }
  return { ...(typeof input === 'object' ? input : {}), [key]: changed }
}
