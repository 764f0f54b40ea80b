import { classNames } from '../../components/class-names.ts'

type Props = Readonly<{
  id: string
  value: string
  isRequired: boolean
  isReadOnly: boolean
  /** Opened by the person's own button: the cursor goes in. */
  isFocused: boolean
  onChange: (note: string) => void
  /** The focus comes in; from then on the box stays even while it is empty. */
  onEnter: () => void
  onLeave: () => void
}>

const maxNoteLength = 500

/** Why it is so, in the person's own words. Enter goes to the next question, so a note is one paragraph. */
export function NoteBox(props: Props) {
  const { id, value, isRequired } = props
  const isMissing = isRequired && value.trim() === ''
  return (
    <div className="mt-3">
      <label htmlFor={id} className="mb-1 block text-[0.9375rem]">
        <span className="font-bold">{isRequired ? '状況や理由' : '補足'}</span>
        {isRequired && (
          <span className={classNames('ml-2', isMissing ? 'text-error-2' : 'text-solid-gray-700')}>
            必須（どこまでできているか、なぜできていないかを書いてください）
          </span>
        )}
      </label>
      <textarea
        id={id}
        rows={2}
        value={value}
        maxLength={maxNoteLength}
        readOnly={props.isReadOnly}
        aria-required={isRequired || undefined}
        spellCheck={false}
        // biome-ignore lint/a11y/noAutofocus: the person has just pressed the button that opens this box
        autoFocus={props.isFocused}
        onChange={(event) => props.onChange(event.target.value)}
        onFocus={props.onEnter}
        onBlur={props.onLeave}
        className="w-full rounded-8 border border-solid-gray-600 bg-white px-3 py-1.5 leading-150 read-only:bg-solid-gray-50"
      />
      {value.length >= maxNoteLength && (
        <p role="status" className="text-[0.9375rem] text-error-2">
          {maxNoteLength}字までです。書ききれないことは、担当者に直接伝えてください。
        </p>
      )}
    </div>
  )
}
