/** Binary heap of (key, node), smallest key first; typed arrays that grow. */
export class Heap {
  private keys = new Float64Array(1024);
  private nodes = new Int32Array(1024);
  size = 0;

  /** Smallest key, Infinity when empty. */
  top(): number {
    return this.size === 0 ? Infinity : (this.keys[0] as number);
  }

  push(key: number, node: number): void {
    if (this.size === this.keys.length) {
      const keys = new Float64Array(this.size * 2);
      keys.set(this.keys);
      this.keys = keys;
      const nodes = new Int32Array(this.size * 2);
      nodes.set(this.nodes);
      this.nodes = nodes;
    }
    const { keys, nodes } = this;
    let at = this.size++;
    while (at > 0) {
      const up = (at - 1) >> 1;
      if ((keys[up] as number) <= key) break;
      keys[at] = keys[up] as number;
      nodes[at] = nodes[up] as number;
      at = up;
    }
    keys[at] = key;
    nodes[at] = node;
  }

  /** Takes the node with the smallest key; the heap must not be empty. */
  pop(): number {
    const { keys, nodes } = this;
    const result = nodes[0] as number;
    const size = --this.size;
    const key = keys[size] as number;
    const node = nodes[size] as number;
    let at = 0;
    for (;;) {
      let down = 2 * at + 1;
      if (down >= size) break;
      if (down + 1 < size && (keys[down + 1] as number) < (keys[down] as number)) down++;
      if ((keys[down] as number) >= key) break;
      keys[at] = keys[down] as number;
      nodes[at] = nodes[down] as number;
      at = down;
    }
    keys[at] = key;
    nodes[at] = node;
    return result;
  }
}
