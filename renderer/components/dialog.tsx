import type { ReactNode } from 'react'
import { Dialog as AriaDialog } from 'react-aria-components/Dialog'
import { Heading } from 'react-aria-components/Heading'
import { Modal, ModalOverlay } from 'react-aria-components/Modal'
import { classNames } from './class-names.ts'
import { FocusReturn } from './focus-return.tsx'

type Props = Readonly<{
  title: string
  isOpen: boolean
  onClose: () => void
  children: ReactNode
  /** The buttons, the main one last (it stands rightmost). */
  buttons: ReactNode
  width?: 'medium' | 'wide' | 'full'
  /** A question that must be answered by a button: Escape and outside do nothing. */
  isUrgent?: boolean
  /** Long text without a control in it: the text itself takes the focus, so that keys can scroll it. */
  isReading?: boolean
}>

const widths = { medium: 'max-w-[36rem]', wide: 'max-w-[60rem]', full: 'max-w-[84rem]' } as const

/** A window over the screen: focus goes in, stays in, and returns to where it was. */
export function Dialog({
  title,
  isOpen,
  onClose,
  children,
  buttons,
  width = 'medium',
  isUrgent = false,
  isReading = false,
}: Props) {
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
      isDismissable={false}
      isKeyboardDismissDisabled={isUrgent}
      className="fixed inset-0 z-40 flex items-center justify-center bg-opacity-gray-500 p-4"
    >
      <Modal
        className={classNames('flex max-h-full w-full flex-col rounded-12 bg-white shadow-3', widths[width])}
      >
        <AriaDialog role={isUrgent ? 'alertdialog' : 'dialog'} className="focus-silent flex min-h-0 flex-col">
          <FocusReturn />
          <Heading slot="title" className="px-6 pt-5 text-[1.25rem]">
            {title}
          </Heading>
          <div
            tabIndex={isReading ? 0 : undefined}
            className="focus-inside min-h-0 overflow-y-auto px-6 py-4"
          >
            {children}
          </div>
          <div className="flex flex-wrap justify-end gap-3 px-6 pt-1 pb-5">{buttons}</div>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}
