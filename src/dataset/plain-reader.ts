// Lines of kinds whose parts are the texts of single fields, read without being parsed: what is only
// compared with what a change brings need not become objects and strings.
import type { DatasetManifest, PartRole, PlainTexts } from '../core/record.ts';
import { FlatReader } from '../kernels/flat-reader.ts';

/** How the fields of lines with these names are parts. */
interface Layout {
  readonly names: Uint8Array;
  /** By field; undefined for one that is no part. */
  readonly roles: readonly (PartRole | undefined)[];
  /** By field: left out where it is empty. */
  readonly isOptional: readonly boolean[];
}

/** Reads lines of one dataset. */
export class PlainReader {
  readonly #manifest: DatasetManifest;
  readonly #reader = new FlatReader();
  /** By names; undefined for those that have to be parsed. */
  readonly #layouts = new Map<string, Layout | undefined>();
  #last: Layout | undefined;
  readonly #texts: { -readonly [K in keyof PlainTexts]: PlainTexts[K] } & {
    roles: PartRole[];
    starts: number[];
    ends: number[];
  } = { count: 0, roles: [], starts: [], ends: [], bytes: new Uint8Array(0) };

  constructor(manifest: DatasetManifest) {
    this.#manifest = manifest;
  }

  /** The texts of a line, until the next one is read; undefined for one that has to be parsed. */
  read(line: Uint8Array): PlainTexts | undefined {
    const fields = this.#reader.read(line);
    if (fields <= 0) return undefined;
    if (this.#last === undefined || !this.#reader.hasNames(this.#last.names)) {
      this.#last = this.#layoutOf(this.#reader.names());
    }
    const layout = this.#last;
    if (layout === undefined) return undefined;
    const { edges, bytes } = this.#reader;
    const texts = this.#texts;
    let count = 0;
    for (let i = 0; i < fields; i += 1) {
      const start = edges[2 * i] as number;
      const end = edges[2 * i + 1] as number;
      const role = layout.roles[i];
      if (role === undefined || (start === end && layout.isOptional[i] === true)) continue;
      texts.roles[count] = role;
      texts.starts[count] = start;
      texts.ends[count] = end;
      count += 1;
    }
    texts.count = count;
    texts.bytes = bytes;
    return texts;
  }

  #layoutOf(names: string): Layout | undefined {
    if (!this.#layouts.has(names)) {
      if (this.#layouts.size >= maxLayouts) return undefined;
      this.#layouts.set(names, this.#makeLayout(names));
    }
    return this.#layouts.get(names);
  }

  /** Undefined unless the parts stand in their order and nothing stands between them. */
  #makeLayout(names: string): Layout | undefined {
    const { kind, fields } = this.#manifest;
    const parts = kind.texts ?? [];
    const columns = names.split('"').slice(0, -1);
    if (new Set(columns).size < columns.length) return undefined;
    const isMapped = (name: string): boolean => Object.hasOwn(fields, name);
    const taken = columns.filter(isMapped).map((name) => fields[name]);
    const places = columns.map((name) => {
      // A column that already has the name another one is mapped to gives way to it.
      if (!isMapped(name) && taken.includes(name)) return -1;
      const own = isMapped(name) ? fields[name] : name;
      return parts.findIndex(({ field }) => field === own);
    });
    const first = places.findIndex((place) => place >= 0);
    const inside = places.slice(first, places.findLastIndex((place) => place >= 0) + 1);
    if (first < 0 || inside.some((place, i) => i > 0 && place <= (inside[i - 1] as number))) {
      return undefined;
    }
    return {
      names: Buffer.from(names, 'latin1'),
      roles: places.map((place) => parts[place]?.role),
      isOptional: places.map((place) => parts[place]?.isOptional === true),
    };
  }
}

// Of a hostile file each line could have its own.
const maxLayouts = 1000;
