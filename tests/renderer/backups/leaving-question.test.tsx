import { act, cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { useLeavingQuestion } from '../../../renderer/features/backups/use-leaving-question.ts'

afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
})

function Screen({ isHeld }: Readonly<{ isHeld: boolean }>) {
  const { isOpen, stay, leave } = useLeavingQuestion(isHeld)
  return (
    <>
      {isOpen && <p>控えを取りますか</p>}
      <button type="button" onClick={stay}>
        戻る
      </button>
      <button type="button" onClick={leave}>
        終了
      </button>
    </>
  )
}

/** The page is asked whether it may be closed; true where it holds the window. */
async function closeWindow(): Promise<boolean> {
  const event = Object.defineProperty(new Event('beforeunload', { cancelable: true }), 'returnValue', {
    value: '',
    writable: true,
  })
  await act(async () => {
    window.dispatchEvent(event)
    await new Promise((resolve) => setTimeout(resolve, 5))
  })
  return event.defaultPrevented
}

const isAsked = () => screen.queryByText('控えを取りますか') !== null

describe('useLeavingQuestion', () => {
  it('lets the window go where no backup is due', async () => {
    render(<Screen isHeld={false} />)
    expect(await closeWindow()).toBe(false)
  })

  it('holds it for the question, as often as somebody goes back', async () => {
    render(<Screen isHeld />)
    for (const _ of [1, 2]) {
      expect(await closeWindow()).toBe(true)
      expect(isAsked()).toBe(true)
      await userEvent.click(screen.getByText('戻る'))
      expect(isAsked()).toBe(false)
    }
  })

  it('lets it go once that is what was answered', async () => {
    const close = vi.spyOn(window, 'close').mockImplementation(() => undefined)
    render(<Screen isHeld />)
    await closeWindow()
    await userEvent.click(screen.getByText('終了'))
    expect(close).toHaveBeenCalledOnce()
    expect(await closeWindow()).toBe(false)
  })

  it('waits while unsaved input holds the window', async () => {
    render(<Screen isHeld />)
    const unsaved = (event: BeforeUnloadEvent) => {
      event.returnValue = 'unsaved'
    }
    window.addEventListener('beforeunload', unsaved)
    await closeWindow()
    expect(isAsked()).toBe(false)
    window.removeEventListener('beforeunload', unsaved)
    await closeWindow()
    expect(isAsked()).toBe(true)
  })
})
