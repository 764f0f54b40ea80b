import { useState } from 'react'
import type { PolicyDocument } from '../../../shared/contract/policy-documents.ts'
import { toDocumentKindLabel } from '../../../shared/domain/policy-document/document-kind.ts'
import {
  firstReaders,
  type ReaderRole,
  readerRoles,
} from '../../../shared/domain/policy-document/document-readers.ts'
import { client } from '../../api/client.ts'
import { Checkbox } from '../../components/checkbox.tsx'
import { TextField } from '../../components/text-field.tsx'
import { ActDialog } from './act-dialog.tsx'
import { readerWords } from './document-words.ts'

type NewProps = Readonly<{
  kind: 'standard' | 'procedure'
  onDone: (document: PolicyDocument) => void
  onClose: () => void
}>

const proposedNames = { standard: '情報セキュリティ対策基準', procedure: '' } as const

/** Makes a 対策基準 or 実施手順; its text comes after. */
export function NewDocumentDialog({ kind, onDone, onClose }: NewProps) {
  const [name, setName] = useState<string>(proposedNames[kind])
  const [readers, setReaders] = useState<readonly ReaderRole[]>(firstReaders)
  return (
    <ActDialog
      title={`${toDocumentKindLabel(kind)}を作る`}
      confirmLabel="作る"
      missing={name.trim() === '' ? '文書の名前を入力してください。' : undefined}
      act={() => client.policyDocuments.create({ kind, name, readers: [...readers] })}
      toDone={(document) => `「${document.name}」を作りました。次に、本文を起案してください。`}
      onDone={onDone}
      onClose={onClose}
    >
      <NameField kind={kind} name={name} setName={setName} />
      {kind === 'procedure' && <ReaderFields readers={readers} setReaders={setReaders} />}
    </ActDialog>
  )
}

type ChangeProps = Readonly<{ document: PolicyDocument; onClose: () => void }>

/** Changes the name and, of a 実施手順, who may know of it. */
export function ChangeDocumentDialog({ document, onClose }: ChangeProps) {
  const { kind, id, rowVersion } = document
  const [name, setName] = useState(document.name)
  const [readers, setReaders] = useState<readonly ReaderRole[]>(document.readers)
  return (
    <ActDialog
      title={kind === 'procedure' ? '名前と読める人を変える' : '名前を変える'}
      confirmLabel="変える"
      missing={name.trim() === '' ? '文書の名前を入力してください。' : undefined}
      act={() =>
        client.policyDocuments.update({
          ...{ policyDocumentId: id, expectedRowVersion: rowVersion, name, readers: [...readers] },
        })
      }
      toDone={(changed) => `「${changed.name}」を変えました。`}
      onClose={onClose}
    >
      <NameField kind={kind} name={name} setName={setName} />
      {kind === 'procedure' && <ReaderFields readers={readers} setReaders={setReaders} />}
    </ActDialog>
  )
}

type NameProps = Readonly<{
  kind: PolicyDocument['kind']
  name: string
  setName: (name: string) => void
}>

function NameField({ kind, name, setName }: NameProps) {
  return (
    <TextField
      label="文書の名前"
      isRequired
      value={name}
      onChange={setName}
      description={kind === 'procedure' ? '例：パソコンとパスワードの取扱い手順' : undefined}
    />
  )
}

type ReaderProps = Readonly<{
  readers: readonly ReaderRole[]
  setReaders: (readers: readonly ReaderRole[]) => void
}>

function ReaderFields({ readers, setReaders }: ReaderProps) {
  return (
    <fieldset>
      <legend className="mb-1 font-bold">読める人</legend>
      <p className="mb-2 text-[0.9375rem] text-solid-gray-700">
        実施手順は非公開です（基本方針第9条第2項）。選ばなかった人には、あることも表示しません。職員等に守ってもらう手順は「回答者（職員等）」も選んでください（第5条）。「管理者」の権限だけでは読めません。
      </p>
      <div className="flex flex-wrap gap-x-6">
        {readerRoles.map((role) => (
          <Checkbox
            key={role}
            label={readerWords[role]}
            isSelected={role === 'officer' || readers.includes(role)}
            isDisabled={role === 'officer'}
            onChange={(isHeld) =>
              setReaders(readerRoles.filter((one) => (one === role ? isHeld : readers.includes(one))))
            }
          />
        ))}
      </div>
    </fieldset>
  )
}
