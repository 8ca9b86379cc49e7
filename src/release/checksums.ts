// SHA256SUMS as `sha256sum --check` and GitHub's attestations read it.

export interface Checksum {
  readonly name: string;
  /** 64 hex digits. */
  readonly sha256: string;
}

/** One line a file, sorted by name. Names of a release need no escaping. */
export function renderChecksums(files: readonly Checksum[]): string {
  return files
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .map(({ name, sha256 }) => `${sha256}  ${name}\n`)
    .join('');
}
