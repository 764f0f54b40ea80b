import type { KeyboardEvent } from 'react'
import { describe, expect, it } from 'vitest'
import { toEntryAct } from '../../../renderer/features/sheets/entry-keys.ts'

function act(key: string, code = '', part: Partial<KeyboardEventInit> = {}) {
  const nativeEvent = new KeyboardEvent('keydown', { key, code, ...part })
  // the part of React's event that is read
  return toEntryAct({
    ...{ key, code, nativeEvent, repeat: nativeEvent.repeat },
    ...{ ctrlKey: nativeEvent.ctrlKey, altKey: nativeEvent.altKey, metaKey: nativeEvent.metaKey },
  } as KeyboardEvent & { nativeEvent: globalThis.KeyboardEvent })
}

describe('toEntryAct', () => {
  it.each([
    ['1', 'Digit1', 'done'],
    ['２', 'Digit2', 'partlyDone'],
    ['3', 'Numpad3', 'notDone'],
    ['4', 'Numpad4', 'unknown'],
    ['０', 'Numpad0', 'notApplicable'],
  ])('takes %s of %s as %s', (key, code, choice) => {
    expect(act(key, code)).toEqual({ kind: 'choose', choice })
  })

  it.each([
    ['End', 'Numpad1', 'done'],
    ['ArrowDown', 'Numpad2', 'partlyDone'],
    ['PageDown', 'Numpad3', 'notDone'],
    ['ArrowLeft', 'Numpad4', 'unknown'],
    ['Insert', 'Numpad0', 'notApplicable'],
  ])('takes %s of %s, as the number pad gives it without NumLock, as its digit', (key, code, choice) => {
    expect(act(key, code)).toEqual({ kind: 'choose', choice })
  })

  it('refuses digits and letters that stand for no box, and says which', () => {
    expect(act('7', 'Numpad7')).toEqual({ kind: 'refused', key: '7' })
    expect(act('ArrowUp', 'Numpad8')).toEqual({ kind: 'refused', key: '8' })
    expect(act('い', 'KeyE')).toEqual({ kind: 'refused', key: 'い' })
  })

  it('takes a held key once', () => {
    expect(act('1', 'Digit1', { repeat: true })).toEqual({ kind: 'held' })
    expect(act('ArrowDown', 'ArrowDown', { repeat: true })).toEqual({ kind: 'move', step: 1 })
  })

  it('leaves shortcuts, Tab and an input method alone', () => {
    expect(act('1', 'Digit1', { ctrlKey: true })).toBeUndefined()
    expect(act('Tab', 'Tab')).toBeUndefined()
    expect(act('1', 'Digit1', { isComposing: true })).toBeUndefined()
  })
})
