/** Have the browser save something under a name. */
export function save(content: Blob, name: string): void {
  const url = URL.createObjectURL(content)
  follow(url, name)
  // The browser has it by then.
  setTimeout(() => {
    URL.revokeObjectURL(url)
  }, 60_000)
}

/** Have the browser download an address. */
export function follow(url: string, name: string): void {
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
}
