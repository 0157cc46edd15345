/**
 * Advance widths of U+0020 to U+007E in thousandths of the font size, as DejaVu Sans has them: the widest of the usual
 * system fonts, so a label never outgrows the room reserved for it, whichever font the reader's machine picks.
 */
const ascii = [
  318, 401, 460, 838, 636, 950, 780, 275, 390, 390, 500, 838, 318, 361, 318, 337, 636, 636, 636, 636, 636, 636, 636,
  636, 636, 636, 337, 337, 838, 838, 838, 531, 1000, 684, 686, 698, 770, 632, 575, 775, 752, 295, 295, 656, 557, 863,
  748, 787, 603, 787, 695, 635, 611, 732, 684, 989, 685, 611, 685, 390, 337, 390, 838, 500, 500, 613, 635, 550, 635,
  615, 352, 635, 634, 278, 278, 579, 278, 974, 634, 612, 635, 635, 411, 521, 392, 634, 592, 818, 592, 592, 525, 636,
  337, 636, 838,
];
const elsewhere = 700;
const ideograph = 1000;
/** Bold is wider by at most this factor. */
const boldFactor = 1.14;

/** Width of a text in px at a font size; outside ASCII an upper estimate. `textWidth('iii', 12)` is 3 x 0.278 x 12. */
export function textWidth(text: string, size: number, bold = false): number {
  let sum = 0;
  for (const letter of text) {
    const code = letter.codePointAt(0) as number;
    sum += ascii[code - 32] ?? (code < 0x2e80 && letter !== '…' ? elsewhere : ideograph);
  }
  return (sum * size * (bold ? boldFactor : 1)) / 1000;
}

/** The text, or as much of it as fits with an ellipsis. */
export function cutText(text: string, room: number, size: number, bold = false): string {
  if (textWidth(text, size, bold) <= room) return text;
  const letters = [...text];
  while (letters.length > 0 && textWidth(`${letters.join('')}…`, size, bold) > room) letters.pop();
  return `${letters.join('').trimEnd()}…`;
}

/** Lines no wider than `room`; a word that is wider alone is cut. */
export function wrapText(text: string, room: number, size: number, bold = false): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const longer = `${lines.at(-1) ?? ''} ${word}`.trimStart();
    if (lines.length > 0 && textWidth(longer, size, bold) <= room) lines[lines.length - 1] = longer;
    else lines.push(cutText(word, room, size, bold));
  }
  return lines;
}
