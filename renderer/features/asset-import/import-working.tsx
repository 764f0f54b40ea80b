import { useMutation, useQuery } from '@tanstack/react-query'
import { client } from '../../api/client.ts'
import { Working } from '../../components/working.tsx'
import { toStageText } from './words.ts'

const reading = { stage: 'reading', done: 0, total: 0 } as const

/** How far the work is, with the way to give it up. */
export function ImportWorking({ importId }: Readonly<{ importId: string }>) {
  const progress = useQuery({
    queryKey: ['assetImport progress', importId],
    queryFn: () => client.assetImport.stage({ importId }),
    refetchInterval: 250,
    retry: false,
  })
  const givingUp = useMutation({ mutationFn: () => client.assetImport.cancel({ importId }) })
  return <Working label={toStageText(progress.data ?? reading)} onCancel={() => givingUp.mutate()} />
}
