import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Button } from './button.tsx'
import { type MessageTable, messageOf } from './messages.ts'
import { Notice } from './notice.tsx'
import { Working } from './working.tsx'

type Props<Data> = Readonly<{
  query: UseQueryResult<Data, Error>
  messages?: MessageTable
  children: (data: Data) => ReactNode
}>

/** What a screen shows while its data is read, when that fails, and when it is there. */
export function QueryState<Data>({ query, messages, children }: Props<Data>) {
  if (query.data !== undefined) return children(query.data)
  if (query.isError) {
    return (
      <Notice
        tone="error"
        title="読み込めませんでした。"
        actions={
          <Button tone="secondary" size="small" onPress={() => void query.refetch()}>
            もう一度読み込む
          </Button>
        }
      >
        <p>{messageOf(query.error, messages)}</p>
      </Notice>
    )
  }
  return <Working label="読み込んでいます" />
}
