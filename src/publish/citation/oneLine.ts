/** Text on one line: a line end in a title would start a new field in RIS and break a note in two. */
export function oneLine(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
}

/** An address verbatim, but for what no address may hold: blanks and control characters are percent-encoded. */
export function wholeUrl(url: string): string {
  return url.trim().replace(/[\s\p{Cc}]/gu, encodeURIComponent);
}
