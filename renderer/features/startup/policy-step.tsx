import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../../api/client.ts'
import { FileDrop } from '../../components/file-drop.tsx'
import { ProblemText } from '../../components/notice.tsx'
import { RadioGroup } from '../../components/radio-group.tsx'
import { TextArea } from '../../components/text-area.tsx'
import { PolicyOutline } from './policy-outline.tsx'
import { readTextFile } from './read-text-file.ts'
import type { StepProps } from './step-props.ts'

/** Step 2: the policy the program works from. */
export function PolicyStep({ draft, change, problems }: StepProps) {
  const builtIn = useQuery(api.startup.builtInPolicy.queryOptions({ input: {} }))
  const [isUnreadable, setIsUnreadable] = useState(false)
  const read = (file: File) => {
    setIsUnreadable(false)
    readTextFile(file).then(
      (policyText) => change({ policyText }),
      () => setIsUnreadable(true),
    )
  }
  const isBuiltIn = draft.policySource === 'builtIn'
  const text = isBuiltIn ? (builtIn.data?.text ?? '') : draft.policyText
  return (
    <div className="space-y-4">
      <RadioGroup
        label="情報セキュリティ基本方針"
        value={draft.policySource}
        onChange={(policySource) => change({ policySource })}
        choices={[
          {
            value: 'builtIn',
            label: `入っている方針を使う${builtIn.data === undefined ? '' : `（${builtIn.data.title}）`}`,
          },
          { value: 'text', label: '自分の組合の方針を読み込む（貼り付け、またはテキストファイル）' },
        ]}
      />
      {!isBuiltIn && (
        <>
          <FileDrop label="方針のテキストファイル（.txt）" accept=".txt,text/plain" onChoose={read} />
          <ProblemText
            text={
              isUnreadable
                ? 'このファイルは文字として読めません。テキストファイルを選んでください。'
                : undefined
            }
          />
          <TextArea
            label="方針の本文"
            description="「第1条」のような条の番号が入った本文を貼り付けてください。番号は書かれたとおりに残ります。"
            rows={8}
            value={draft.policyText}
            onChange={(policyText) => change({ policyText })}
            problem={problems.policyText}
          />
        </>
      )}
      {text.trim() !== '' && (
        <PolicyOutline
          key={draft.policySource}
          text={text}
          {...(!isBuiltIn && { setText: (policyText: string) => change({ policyText }) })}
        />
      )}
    </div>
  )
}
