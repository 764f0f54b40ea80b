/** Hands a file to the system's save dialog (desktop) or the browser's download. */
export function saveFile(file: File): void {
  const url = URL.createObjectURL(file)
  const link = document.createElement('a')
  link.href = url
  link.download = file.name
  document.body.append(link)
  link.click()
  link.remove()
  // the download reads the blob after this turn; a minute is plenty and keeps memory free
  window.setTimeout(() => URL.revokeObjectURL(url), 60_000)
}
