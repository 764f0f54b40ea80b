import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { api, client } from '../../api/client.ts'

type Props = Readonly<{ minutes: number }>

const tellEveryMs = 30_000
const lookEveryMs = 5_000
const signsOfLife = ['pointerdown', 'pointermove', 'keydown', 'wheel'] as const

/** Tells the program that somebody is at the keyboard, and locks the screen when nobody was for the set minutes. */
export function IdleWatcher({ minutes }: Props) {
  const queries = useQueryClient()
  useEffect(() => {
    let activeAt = Date.now()
    let toldAt = Date.now()
    const key = api.session.current.queryKey({ input: {} })
    const refresh = () => queries.invalidateQueries({ queryKey: key })
    const noteLife = () => {
      activeAt = Date.now()
    }
    const look = () => {
      // a clock that was set back makes the minutes no longer
      activeAt = Math.min(activeAt, Date.now())
      toldAt = Math.min(toldAt, Date.now())
      if (Date.now() - activeAt >= minutes * 60_000) {
        // when the lock does not come through, asking for the session shows what the program thinks of it
        void client.session.lock({}).then((state) => queries.setQueryData(key, state), refresh)
      } else if (activeAt > toldAt && Date.now() - toldAt >= tellEveryMs) {
        toldAt = Date.now()
        void client.session.keepAlive({}).then((state) => {
          if (state.state !== 'signedIn') queries.setQueryData(key, state)
        }, refresh)
      }
    }
    for (const sign of signsOfLife) window.addEventListener(sign, noteLife, { capture: true, passive: true })
    const timer = window.setInterval(look, lookEveryMs)
    return () => {
      window.clearInterval(timer)
      for (const sign of signsOfLife) window.removeEventListener(sign, noteLife, { capture: true })
    }
  }, [minutes, queries])
  return null
}
