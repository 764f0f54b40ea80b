import { useMutation } from '@tanstack/react-query'
import { Button, type ButtonSize } from './button.tsx'
import type { MessageTable } from './messages.ts'
import { useNotices } from './notices.tsx'
import { saveFile } from './save-file.ts'

type Props = Readonly<{
  exportFile: (format: 'csv' | 'xlsx') => Promise<File>
  messages: MessageTable
  size?: ButtonSize
}>

/** What a screen shows as a file of either kind; a failure is said in the feature's words. */
export function FileExports({ exportFile, messages, size = 'small' }: Props) {
  const { fail } = useNotices()
  const exporting = useMutation({
    mutationFn: exportFile,
    onSuccess: saveFile,
    onError: (error) => fail(error, messages),
  })
  const common = { tone: 'secondary', size, isPending: exporting.isPending } as const
  return (
    <>
      <Button {...common} onPress={() => exporting.mutate('csv')}>
        CSV で保存
      </Button>
      <Button {...common} onPress={() => exporting.mutate('xlsx')}>
        Excel で保存
      </Button>
    </>
  )
}
