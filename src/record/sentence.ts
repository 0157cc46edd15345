/** Slots of a template: `{name}` takes text or a number, `{name:day|days}` takes a count and adds its noun (0 takes the plural). */
export type Slots<T extends string> = T extends `${string}{${infer Slot}}${infer Rest}`
  ? Slot extends `${infer Name}:${string}|${string}`
    ? { [K in Name]: number } & Slots<Rest>
    : { [K in Slot]: string | number } & Slots<Rest>
  : unknown;

/**
 * Fills a literal template. A slot without a value does not type-check, so no sentence can be printed half-empty.
 * Example: sentence('{n:day|days} later', { n: 1 }) is "1 day later".
 */
export function sentence<const T extends string>(template: T, slots: Slots<T>): string {
  const values = slots as Record<string, string | number>;
  return template.replace(/\{(\w+)(?::([^|}]*)\|([^}]*))?\}/g, (_, name: string, one?: string, other?: string) => {
    const value = values[name] as string | number;
    return one === undefined ? String(value) : `${value} ${value === 1 ? one : other}`;
  });
}
