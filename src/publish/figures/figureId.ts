/**
 * An id from the content: the same figure has the same id on every run, different figures on one page have different ones.
 * Two FNV-1a sums of 32 bits over UTF-16 units; node:crypto does not exist in the browser.
 */
export function figureId(...content: readonly unknown[]): string {
  const text = JSON.stringify(content);
  return `fig-${fnv(text, 0x811c9dc5)}${fnv(text, 0x01234567)}`;
}

function fnv(text: string, start: number): string {
  let hash = start;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}
