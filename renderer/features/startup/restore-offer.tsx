import { useState } from 'react'
import { RestorePanel } from '../../components/backup/restore-panel.tsx'
import { Button } from '../../components/button.tsx'

type Props = Readonly<{ canChoose: boolean; isOpen?: boolean }>

/** Getting records back from a backup before anything is open: on a new PC, or beside damaged ones. */
export function RestoreOffer({ canChoose, isOpen: isOpenAtFirst = false }: Props) {
  const [isOpen, setOpen] = useState(isOpenAtFirst)
  return (
    <section className="mt-6 space-y-3 border-t border-solid-gray-300 pt-4">
      <h2 className="text-[1.125rem]">控えから復元する</h2>
      {isOpen ? (
        <RestorePanel canChoose={canChoose} hasRecords={false} />
      ) : (
        <>
          <p>PC を取り替えたときなどは、USB メモリの控えから、記録をこの PC に戻せます。</p>
          <Button tone="secondary" onPress={() => setOpen(true)}>
            控えを選ぶ
          </Button>
        </>
      )}
    </section>
  )
}
