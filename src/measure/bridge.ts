/**
 * Which item each repeats: pairs (later, earlier) of resolutions with the same text become one group, named by its lowest number;
 * an item in no pair is its own group. Bridged items share parameters, which ties the scale of one year to that of another.
 * Complexity: O(pairs), nearly.
 */
export function bridge(pairs: readonly (readonly [number, number])[]): (item: number) => number {
  const parent = new Map<number, number>();
  const root = (item: number): number => {
    let at = item;
    for (let up = parent.get(at); up !== undefined; up = parent.get(at)) at = up;
    return at;
  };
  for (const [a, b] of pairs) {
    const [x, y] = [root(a), root(b)];
    if (x !== y) parent.set(Math.max(x, y), Math.min(x, y));
  }
  return root;
}
