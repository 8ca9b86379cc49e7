/** Disjoint sets of 0..count-1; the smallest member of each stands for it. */
export class UnionFind {
  readonly #parent: Int32Array;

  constructor(count: number) {
    this.#parent = new Int32Array(count);
    for (let i = 0; i < count; i += 1) this.#parent[i] = i;
  }

  /** The smallest member of i's set. */
  find(i: number): number {
    const parent = this.#parent;
    let at = i;
    while (parent[at] !== at) {
      parent[at] = parent[parent[at] as number] as number; // path halving
      at = parent[at] as number;
    }
    return at;
  }

  union(i: number, j: number): void {
    const a = this.find(i);
    const b = this.find(j);
    if (a < b) this.#parent[b] = a;
    else this.#parent[a] = b;
  }
}
