import { createRequire as bundleRequire } from 'node:module';
const require = bundleRequire(import.meta.url);
import {
  contentIds
} from "./chunk-QSD2AYOQ.js";
import {
  writeWhole
} from "./chunk-K2567GPB.js";
import {
  RowList,
  defaultLimits
} from "./chunk-TAMHQAQU.js";
import {
  canonicalJson
} from "./chunk-M4URBNEV.js";
import {
  isObject
} from "./chunk-5DAHFXVY.js";
import {
  HostError
} from "./chunk-JBXV7KQQ.js";

// src/adapters/index-file.ts
import { readFile } from "node:fs/promises";
async function openIndex(path, open, log) {
  let bytes;
  try {
    bytes = await readFile(path);
  } catch (error) {
    if (error.code === "ENOENT") return open();
    throw new HostError(`can't read ${path}: ${error.message}`, { cause: error });
  }
  try {
    return open(bytes);
  } catch (error) {
    log.warn(`the index ${path} is made anew: ${error.message}`);
    return open();
  }
}
async function saveIndex(path, index) {
  const pieces = index.encode();
  if (pieces !== void 0) await writeWhole(path, pieces);
}

// src/dataset/row-index-file.ts
var magic = "heartcut-index 1\n";
function* encodeTables(tables) {
  const described = tables.map(({ dataset, reading, ids, columns }) => ({
    dataset,
    reading,
    count: ids.length,
    columns: columns.map(({ name, prepared, rows }) => ({
      name,
      ...prepared === void 0 ? {} : { prepared },
      words: countWords(rows)
    }))
  }));
  const bytes = described.reduce(
    (sum, { count, columns }) => columns.reduce(
      (own, { words }) => own + padded(count * 4) + padded(words * 4),
      sum + padded(count * 8) + padded(count)
    ),
    0
  );
  const header = Buffer.from(JSON.stringify({ bytes, tables: described }));
  const start = Buffer.alloc(padded(magic.length + 4 + header.length));
  start.write(magic, "latin1");
  start.writeUInt32LE(header.length, magic.length);
  header.copy(start, magic.length + 4);
  yield start;
  for (const { ids, notable, columns } of tables) {
    yield pad(ids);
    yield pad(notable);
    for (const { rows } of columns) {
      const lengths = new Uint32Array(rows.count);
      for (let i = 0; i < rows.count; i += 1) lengths[i] = rows.lengthOf(i);
      yield pad(lengths);
      yield* wordsOf(rows);
    }
  }
}
function decodeTables(bytes) {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (buffer.toString("latin1", 0, magic.length) !== magic) {
    throw new Error("it is no index of this version of heartcut");
  }
  const header = readHeader(buffer);
  let at = padded(magic.length + 4 + buffer.readUInt32LE(magic.length));
  if (buffer.length - at !== header.bytes) throw new Error("it is not complete");
  const whole = (buffer.byteOffset + at) % 8 === 0 ? buffer : Buffer.from(new Uint8Array(buffer));
  const take = (length) => {
    const place = { buffer: whole.buffer, byteOffset: whole.byteOffset + at };
    at += padded(length);
    return place;
  };
  const tables = header.tables.map(({ dataset, reading, count, columns }) => {
    const ids = take(count * 8);
    const notable = take(count);
    return {
      dataset,
      reading,
      ids: new Float64Array(ids.buffer, ids.byteOffset, count),
      notable: new Uint8Array(notable.buffer, notable.byteOffset, count),
      columns: columns.map(({ name, prepared, words: size }) => {
        const lengths = take(count * 4);
        const words = take(size * 4);
        const rows = new RowList();
        rows.append({
          words: new Uint32Array(words.buffer, words.byteOffset, size),
          lengths: new Uint32Array(lengths.buffer, lengths.byteOffset, count)
        });
        if (countWords(rows) !== size) throw new Error(`the rows of ${name} do not add up`);
        return { name, prepared, rows };
      })
    };
  });
  if (at !== whole.length) throw new Error("its parts do not add up");
  return tables;
}
function readHeader(buffer) {
  const length = buffer.readUInt32LE(magic.length);
  const start = magic.length + 4;
  const header = JSON.parse(buffer.toString("utf8", start, start + length));
  if (!isObject(header) || typeof header.bytes !== "number" || !Array.isArray(header.tables)) {
    throw new Error("its header is broken");
  }
  return header;
}
function countWords(rows) {
  let words = 0;
  for (let i = 0; i < rows.count; i += 1) words += rows.lengthOf(i);
  return words;
}
function* wordsOf(rows) {
  let total = 0;
  for (let i = 0; i < rows.count; ) {
    const block = rows.blockOf(i);
    const start = rows.startOf(i);
    let end = start;
    while (i < rows.count && rows.blockOf(i) === block && rows.startOf(i) === end) {
      end += rows.lengthOf(i);
      i += 1;
    }
    total += end - start;
    yield bytesOf(block.subarray(start, end));
  }
  yield new Uint8Array(padded(total * 4) - total * 4);
}
function bytesOf(array) {
  return new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
}
function pad(array) {
  const bytes = bytesOf(array);
  if (bytes.length % 8 === 0) return bytes;
  const larger = new Uint8Array(padded(bytes.length));
  larger.set(bytes);
  return larger;
}
function padded(bytes) {
  return Math.ceil(bytes / 8) * 8;
}

// src/dataset/row-index.ts
var minRunRows = 64;
var minMissingRatio = 0.05;
var RowIndex = class {
  #tables;
  #ids = /* @__PURE__ */ new WeakMap();
  #asked = 0;
  #missing = 0;
  /** An empty one, or that of a file. Throws Error with a reason when the file is none of ours. */
  constructor(bytes) {
    this.#tables = bytes === void 0 ? [] : decodeTables(bytes);
  }
  /** What rows of a column that are kept depend on, in every table that has it. */
  preparedOf(side, column) {
    return this.#tablesOf(side).flatMap(({ columns }) => {
      const prepared = columns.find(({ name }) => name === column)?.prepared;
      return prepared === void 0 ? [] : [prepared];
    });
  }
  /** True when rows of a column, made of the same, are kept. */
  has(side, column) {
    return this.#tablesOf(side).some((table) => holds(table, [column]));
  }
  /**
   * Rows of columns for all records of a side: kept ones where the line stands unchanged, those that
   * `makers` make elsewhere. Undefined where one of the columns is not kept.
   */
  lookUp(side, columns, makers, isChanged) {
    const tables = this.#tablesOf(side).filter((table) => holds(table, columns));
    if (tables.length === 0) return void 0;
    const searches = tables.map((table) => new Search(table, columns));
    const rows = columns.map(() => new RowList());
    side.files.forEach((file, fileIndex) => {
      const ids = this.#idsOf(side)[fileIndex];
      const { count } = file.lines;
      const isOpen = (line) => line < count && !file.isBlankLine(line) && !isChanged(file.path, line + 1);
      const takes = (search, line) => file.assumeRecord(line, search.isNotable());
      for (let line = 0; line < count; ) {
        const id = ids[line];
        const search = isOpen(line) ? searches.find((each) => each.find(id)) : void 0;
        if (search !== void 0 && takes(search, line)) {
          const first = search.at;
          let length = 1;
          line += 1;
          while (isOpen(line) && search.step(ids[line]) && takes(search, line)) {
            line += 1;
            length += 1;
          }
          this.#asked += length;
          search.copy(first, length, rows);
          continue;
        }
        if (file.isRecord(line)) {
          const record = side.recordAt(fileIndex, line);
          rows.forEach((list, i) => list.add(makers[i](record)));
          this.#asked += 1;
          this.#missing += 1;
        }
        line += 1;
      }
    });
    return rows;
  }
  /** Keeps the rows of a side, in place of those kept of its dataset before. */
  keep(side, columns) {
    if (columns.length === 0) return;
    const reading = readingOf(side);
    const { name } = side.manifest;
    const before = this.#tables.findIndex(
      (table2) => table2.dataset === name && table2.reading === reading
    );
    const known = this.#tables[before];
    if (known === void 0 || !columns.every((column) => holds(known, [column]))) {
      this.#missing = Infinity;
    }
    const ids = new Float64Array(side.count);
    const notable = new Uint8Array(side.count);
    let i = 0;
    side.files.forEach((file, fileIndex) => {
      const own = this.#idsOf(side)[fileIndex];
      for (let line = 0; line < file.lines.count; line += 1) {
        if (!file.isRecord(line)) continue;
        ids[i] = own[line];
        notable[i] = file.isNotable(line) ? 1 : 0;
        i += 1;
      }
    });
    const table = { dataset: name, reading, ids, notable, columns };
    if (before < 0) this.#tables.push(table);
    else this.#tables[before] = table;
  }
  /** The file's bytes in pieces; undefined where what was read is still good. */
  encode() {
    if (this.#missing <= this.#asked * minMissingRatio) return void 0;
    return encodeTables(this.#tables);
  }
  #tablesOf(side) {
    const reading = readingOf(side);
    return this.#tables.filter((table) => table.reading === reading);
  }
  #idsOf(side) {
    let ids = this.#ids.get(side);
    if (ids === void 0) this.#ids.set(side, ids = side.files.map((file) => contentIds(file)));
    return ids;
  }
};
function readingOf({ manifest, limits = defaultLimits }) {
  return `${manifest.kind.id} ${canonicalJson(manifest.fields)} ${limits.maxLineBytes} ${limits.maxDepth}`;
}
function holds(table, columns) {
  return columns.every(
    ({ name, prepared }) => table.columns.some(
      (kept) => kept.name === name && JSON.stringify(kept.prepared) === JSON.stringify(prepared)
    )
  );
}
var maxAhead = 16;
var Search = class {
  #table;
  #rows;
  #places;
  at = -1;
  constructor(table, columns) {
    this.#table = table;
    this.#rows = columns.map(
      ({ name }) => table.columns.find((kept) => kept.name === name).rows
    );
  }
  find(id) {
    for (let ahead = 1; ahead <= maxAhead; ahead += 1) {
      if (this.#table.ids[this.at + ahead] !== id) continue;
      this.at += ahead;
      return true;
    }
    if (this.#places === void 0) {
      this.#places = /* @__PURE__ */ new Map();
      this.#table.ids.forEach((each, i) => this.#places?.set(each, i));
    }
    const place = this.#places.get(id);
    if (place !== void 0) this.at = place;
    return place !== void 0;
  }
  /** Goes on by one, where that is the line. */
  step(id) {
    if (this.#table.ids[this.at + 1] !== id) return false;
    this.at += 1;
    return true;
  }
  isNotable() {
    return this.#table.notable[this.at] === 1;
  }
  copy(first, length, targets) {
    targets.forEach((target, i) => {
      const rows = this.#rows[i];
      for (let row = first; row < first + length; ) {
        const block = rows.blockOf(row);
        const start = rows.startOf(row);
        let end = row;
        let last = start;
        while (end < first + length && rows.blockOf(end) === block && rows.startOf(end) === last) {
          last += rows.lengthOf(end);
          end += 1;
        }
        if (end - row >= minRunRows) {
          const lengths = new Uint32Array(end - row);
          for (let k = row; k < end; k += 1) lengths[k - row] = rows.lengthOf(k);
          target.append({ words: block.subarray(start, last), lengths });
        } else {
          for (let k = row; k < end; k += 1) {
            const from = rows.startOf(k);
            target.add(block.subarray(from, from + rows.lengthOf(k)));
          }
        }
        row = end;
      }
    });
  }
};

export {
  openIndex,
  saveIndex,
  RowIndex
};
