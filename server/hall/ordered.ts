/**
 * A persistent ordered map: a weight-balanced tree (Adams 1993; parameters of Hirai and Yamamoto 2011).
 * Every change returns a new map that shares all but O(log n) nodes with the old one, which stays valid: the hub
 * keeps the durable hall and the decided-ahead hall side by side at the price of one path. Sizes in the nodes give
 * `rank` in O(log n), which is how many are ahead of someone without walking the queue.
 */
export interface Ordered<K, V> {
  readonly compare: (a: K, b: K) => number;
  readonly root: Node<K, V> | null;
}

interface Node<K, V> {
  readonly key: K;
  readonly value: V;
  readonly size: number;
  readonly left: Node<K, V> | null;
  readonly right: Node<K, V> | null;
}

/** Neither side may outweigh the other by more than this factor. */
const delta = 3;
/** An inner side lighter than this factor of the outer one needs a single rotation only. */
const gamma = 2;

export function emptyOrdered<K, V>(compare: (a: K, b: K) => number): Ordered<K, V> {
  return { compare, root: null };
}

/** An empty map whose keys are text, such as ids. */
export function emptyByText<K extends string, V>(): Ordered<K, V> {
  return emptyOrdered((a, b) => (a < b ? -1 : a > b ? 1 : 0));
}

export function sizeOf<K, V>(map: Ordered<K, V>): number {
  return size(map.root);
}

export function get<K, V>(map: Ordered<K, V>, key: K): V | undefined {
  let node = map.root;
  while (node) {
    const order = map.compare(key, node.key);
    if (order === 0) return node.value;
    node = order < 0 ? node.left : node.right;
  }
  return undefined;
}

export function put<K, V>(map: Ordered<K, V>, key: K, value: V): Ordered<K, V> {
  return { compare: map.compare, root: insert(map.root, key, value, map.compare) };
}

export function without<K, V>(map: Ordered<K, V>, key: K): Ordered<K, V> {
  const root = remove(map.root, key, map.compare);
  return root === map.root ? map : { compare: map.compare, root };
}

/** The smallest key's value, or undefined. */
export function first<K, V>(map: Ordered<K, V>): { key: K; value: V } | undefined {
  let node = map.root;
  while (node?.left) node = node.left;
  return node ?? undefined;
}

/** How many keys are smaller than `key`, whether or not it is there. */
export function rank<K, V>(map: Ordered<K, V>, key: K): number {
  let smaller = 0;
  let node = map.root;
  while (node) {
    if (map.compare(key, node.key) <= 0) node = node.left;
    else {
      smaller += size(node.left) + 1;
      node = node.right;
    }
  }
  return smaller;
}

/** Keys and values in order; stop early and only what was read was walked. */
export function* entries<K, V>(map: Ordered<K, V>): Generator<{ key: K; value: V }, undefined> {
  const path: Node<K, V>[] = [];
  let node = map.root;
  for (;;) {
    while (node) {
      path.push(node);
      node = node.left;
    }
    const next = path.pop();
    if (!next) return undefined;
    yield next;
    node = next.right;
  }
}

export function* values<K, V>(map: Ordered<K, V>): Generator<V, undefined> {
  for (const { value } of entries(map)) yield value;
  return undefined;
}

const size = <K, V>(node: Node<K, V> | null): number => (node ? node.size : 0);
const weight = <K, V>(node: Node<K, V> | null): number => size(node) + 1;

function make<K, V>(key: K, value: V, left: Node<K, V> | null, right: Node<K, V> | null): Node<K, V> {
  return { key, value, size: size(left) + size(right) + 1, left, right };
}

function insert<K, V>(node: Node<K, V> | null, key: K, value: V, compare: (a: K, b: K) => number): Node<K, V> {
  if (!node) return make(key, value, null, null);
  const order = compare(key, node.key);
  if (order === 0) return make(key, value, node.left, node.right);
  return order < 0
    ? balance(node.key, node.value, insert(node.left, key, value, compare), node.right)
    : balance(node.key, node.value, node.left, insert(node.right, key, value, compare));
}

function remove<K, V>(node: Node<K, V> | null, key: K, compare: (a: K, b: K) => number): Node<K, V> | null {
  if (!node) return null;
  const order = compare(key, node.key);
  if (order < 0) {
    const left = remove(node.left, key, compare);
    return left === node.left ? node : balance(node.key, node.value, left, node.right);
  }
  if (order > 0) {
    const right = remove(node.right, key, compare);
    return right === node.right ? node : balance(node.key, node.value, node.left, right);
  }
  if (!node.left) return node.right;
  if (!node.right) return node.left;
  const next = smallest(node.right);
  return balance(next.key, next.value, node.left, removeSmallest(node.right));
}

function smallest<K, V>(node: Node<K, V>): Node<K, V> {
  let least = node;
  while (least.left) least = least.left;
  return least;
}

function removeSmallest<K, V>(node: Node<K, V>): Node<K, V> | null {
  return node.left ? balance(node.key, node.value, removeSmallest(node.left), node.right) : node.right;
}

function balance<K, V>(key: K, value: V, left: Node<K, V> | null, right: Node<K, V> | null): Node<K, V> {
  if (right && weight(right) > delta * weight(left)) return rotateLeft(key, value, left, right);
  if (left && weight(left) > delta * weight(right)) return rotateRight(key, value, left, right);
  return make(key, value, left, right);
}

function rotateLeft<K, V>(key: K, value: V, left: Node<K, V> | null, right: Node<K, V>): Node<K, V> {
  const inner = right.left;
  if (!inner || weight(inner) < gamma * weight(right.right)) {
    return make(right.key, right.value, make(key, value, left, inner), right.right);
  }
  return make(
    inner.key,
    inner.value,
    make(key, value, left, inner.left),
    make(right.key, right.value, inner.right, right.right),
  );
}

function rotateRight<K, V>(key: K, value: V, left: Node<K, V>, right: Node<K, V> | null): Node<K, V> {
  const inner = left.right;
  if (!inner || weight(inner) < gamma * weight(left.left)) {
    return make(left.key, left.value, left.left, make(key, value, inner, right));
  }
  return make(
    inner.key,
    inner.value,
    make(left.key, left.value, left.left, inner.left),
    make(key, value, inner.right, right),
  );
}
