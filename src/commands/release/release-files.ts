// The files of a release while it is built: each is written once, and what is known of it goes into the
// manifest.
import { ConfigError } from '../../core/errors.ts';
import type { ReleaseFile } from '../../core/release.ts';
import type { ReleaseFolder } from '../../core/release-host.ts';
import { renderChecksums } from '../../release/checksums.ts';

type Described = Omit<ReleaseFile, 'name' | 'bytes' | 'sha256'>;

export class ReleaseFiles {
  readonly #folder: ReleaseFolder;
  readonly #written = new Map<string, ReleaseFile>();
  readonly #sums = new Map<string, string>();

  constructor(folder: ReleaseFolder) {
    this.#folder = folder;
  }

  /** Sorted by name. */
  get list(): readonly ReleaseFile[] {
    return [...this.#written.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
  }

  /** Writes a file. `more` is asked when it is written. */
  async add(
    name: string,
    described: Described,
    chunks: Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
    more: () => Pick<ReleaseFile, 'rows'> = () => ({}),
  ): Promise<void> {
    const { bytes, sha256 } = await this.#write(name, chunks);
    this.#written.set(name, { name, bytes, sha256, ...described, ...more() });
  }

  /** The same for a text that is there already. */
  addText(name: string, described: Described, text: string): Promise<void> {
    return this.add(name, described, [Buffer.from(text)]);
  }

  /** manifest.json, then the checksums of all files: nothing may be added after that. */
  async finish(manifest: string): Promise<void> {
    await this.#write('manifest.json', [Buffer.from(manifest)]);
    const sums = [...this.#sums].map(([name, sha256]) => ({ name, sha256 }));
    await this.#folder.write('SHA256SUMS', [Buffer.from(renderChecksums(sums))]);
  }

  async #write(
    name: string,
    chunks: Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
  ): Promise<{ readonly bytes: number; readonly sha256: string }> {
    // Two splits or formats whose names make one name would overwrite each other; on some systems
    // names in other letters are the same.
    const same = [...this.#sums.keys()].find((each) => each.toLowerCase() === name.toLowerCase());
    if (same !== undefined) {
      throw new ConfigError(`two files of the release would be called ${JSON.stringify(name)}`, {
        hint: 'Give the splits of dataset.yaml names that differ in more than the case of letters.',
        docs: 'docs/release-files.md',
      });
    }
    const written = await this.#folder.write(name, chunks);
    this.#sums.set(name, written.sha256);
    return written;
  }
}
