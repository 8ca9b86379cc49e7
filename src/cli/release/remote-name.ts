// The address of a remote → the repository it is at its host.

/** `owner/name`; undefined for a folder or an address of another form. */
export function remoteName(url: string): string | undefined {
  const path =
    /^(?:https?|ssh|git):\/\/[^/]+\/(.+)$/.exec(url)?.[1] ?? /^[\w.-]+@[^/:]+:(.+)$/.exec(url)?.[1];
  return /^([\w.-]+\/[\w.-]+?)(?:\.git)?\/?$/.exec(path ?? '')?.[1];
}
