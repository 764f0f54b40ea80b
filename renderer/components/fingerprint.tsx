/** A SHA-256 in eight groups of eight, to be compared with paper by eye; read aloud and copied group by group. */
export function Fingerprint({ sha256 }: Readonly<{ sha256: string }>) {
  const groups = sha256.match(/.{1,8}/g) ?? []
  return <span className="font-mono break-normal [overflow-wrap:normal]">{groups.join(' ')}</span>
}
