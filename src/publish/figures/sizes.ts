/** Sizes every figure shares, in px. */
export const sizes = { text: 12, title: 14, line: 16, margin: 4, mark: 9 } as const;

/** The machine's own sans-serif: nothing is loaded, and a print matches the page around it. */
export const font = 'system-ui, sans-serif';

/** A coordinate to two decimals, so that every machine writes the same bytes. */
export function px(value: number): number {
  return Math.round(value * 100) / 100 + 0;
}
