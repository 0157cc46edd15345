import { render } from 'preact-render-to-string';
import type { FigureData } from '../../record/figureData.ts';
import { Figure } from './figure.tsx';

/** Control characters no XML file may hold, not even escaped. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is sought
const unlawful = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/** A figure as an SVG file. `width` in px; without `desc` it describes itself by span and counts. */
export function renderSvg(figure: FigureData, options: { width: number; source: string; desc?: string }): string {
  const svg = render(<Figure figure={figure} {...options} />);
  return svg.replace(unlawful, '').replaceAll(']]>', ']]&gt;');
}
