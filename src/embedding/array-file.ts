// Named arrays of numbers and strings ⇄ one file: what models and vectors ship as. Numbers are
// little-endian; a file of another format or purpose is refused.

/** `HCA1`: raised when the layout changes. */
const magic = 0x31414348;

const makers = {
  int8: Int8Array,
  uint8: Uint8Array,
  uint16: Uint16Array,
  uint32: Uint32Array,
  float32: Float32Array,
} as const;

type ArrayType = keyof typeof makers;
export type NumberArray = Int8Array | Uint8Array | Uint16Array | Uint32Array | Float32Array;

interface Header {
  /** Which program reads it, with the version of what the arrays mean: `encoder 1`. */
  readonly purpose: string;
  /** For readers: what it is, from where, under which licence. */
  readonly about: Readonly<Record<string, unknown>>;
  readonly arrays: readonly {
    readonly name: string;
    readonly type: ArrayType;
    readonly length: number;
  }[];
}

export interface ArrayFile {
  readonly about: Header['about'];
  /** Throws where there is none of that name and type. */
  get<T extends ArrayType>(name: string, type: T): InstanceType<(typeof makers)[T]>;
}

/** The same arrays give the same bytes. */
export function writeArrays(
  purpose: string,
  about: Header['about'],
  arrays: Readonly<Record<string, NumberArray>>,
): Uint8Array {
  const header: Header = {
    purpose,
    about,
    arrays: Object.entries(arrays).map(([name, array]) => ({
      name,
      type: typeOf(array),
      length: array.length,
    })),
  };
  const text = Buffer.from(JSON.stringify(header));
  const lead = Buffer.alloc(8);
  lead.writeUInt32LE(magic, 0);
  lead.writeUInt32LE(text.length, 4);
  const parts: Uint8Array[] = [lead, text, padding(8 + text.length)];
  for (const array of Object.values(arrays)) {
    parts.push(new Uint8Array(array.buffer, array.byteOffset, array.byteLength));
    parts.push(padding(array.byteLength));
  }
  return Buffer.concat(parts);
}

/** Throws for a file of another purpose or format, and for one that is cut short. */
export function readArrays(bytes: Uint8Array, purpose: string): ArrayFile {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 8 || view.getUint32(0, true) !== magic) {
    throw new Error(`no file of arrays for ${purpose}`);
  }
  const headerBytes = view.getUint32(4, true);
  const header = JSON.parse(
    Buffer.from(bytes.subarray(8, 8 + headerBytes)).toString('utf8'),
  ) as Header;
  if (header.purpose !== purpose) {
    throw new Error(`a file for ${header.purpose}, where one for ${purpose} belongs`);
  }
  const arrays = new Map<string, NumberArray>();
  let at = 8 + headerBytes + padding(8 + headerBytes).length;
  for (const { name, type, length } of header.arrays) {
    const Maker = makers[type];
    const size = length * Maker.BYTES_PER_ELEMENT;
    if (at + size > bytes.length) throw new Error(`the file for ${purpose} is cut short`);
    // A copy where the bytes do not lie as the numbers must.
    const start = bytes.byteOffset + at;
    arrays.set(
      name,
      start % Maker.BYTES_PER_ELEMENT === 0
        ? new Maker(bytes.buffer as ArrayBuffer, start, length)
        : new Maker(bytes.slice(at, at + size).buffer),
    );
    at += size + padding(size).length;
  }
  return {
    about: header.about,
    get<T extends ArrayType>(name: string, type: T) {
      const array = arrays.get(name);
      if (array === undefined || typeOf(array) !== type) {
        throw new Error(`the file for ${purpose} holds no ${name} of ${type}`);
      }
      return array as InstanceType<(typeof makers)[T]>;
    },
  };
}

function padding(length: number): Uint8Array {
  return new Uint8Array((8 - (length % 8)) % 8);
}

function typeOf(array: NumberArray): ArrayType {
  const found = Object.entries(makers).find(([, Maker]) => array instanceof Maker);
  if (found === undefined) throw new TypeError('an array of another type');
  return found[0] as ArrayType;
}
