import type { VNode } from 'preact';
import { isoDay } from '../../record/day.ts';
import type { SanctionStaircaseData } from '../../record/figureData.ts';
import { actorColour, palette } from './actorColour.ts';
import { Hatch, hatchItem, OpenEnd } from './endOnRecord.tsx';
import { Frame } from './frame.tsx';
import type { LegendItem } from './legend.tsx';
import { NoRow } from './noRow.tsx';
import { px, sizes } from './sizes.ts';
import { AdoptedMark, AnnouncedMark, EffectiveMark, StepMarks, stepExtent } from './stepMarks.tsx';
import { cutText, textWidth, wrapText } from './textWidth.ts';
import { type TimeScale, timeScale } from './timeScale.ts';

type Step = SanctionStaircaseData['lanes'][number]['steps'][number];

const row = 20;
const heading = 22;
const between = 10;
const besideMarks = 9;

/** Changes of sanctions, a lane a sender, a row a step: announced, adopted, effective, expiry, scope and who is excepted. */
export function SanctionStaircase(props: {
  figure: SanctionStaircaseData;
  id: string;
  width: number;
  source: string;
  desc: string;
}): VNode {
  const { figure, id, width, source, desc } = props;
  const days = figure.lanes.flatMap((lane) => lane.steps.flatMap((step) => [step.expires, step.effective]));
  const ends = days.filter((day) => day !== undefined);
  const scale = timeScale(figure.from, figure.to, ends, sizes.margin + 8, width - sizes.margin - 4);
  const hatch = `${id}-hatch`;
  let y = 0;
  const lanes = figure.lanes.map((lane) => {
    const top = y;
    y += heading;
    const steps = lane.steps.map((step) => {
      const words = placeWords(step, scale, width);
      const at = y + row / 2;
      y += row + (words.under.length === 0 ? 0 : words.under.length * sizes.line + 4);
      return { step, words, at };
    });
    if (steps.length === 0) y += row;
    y += between;
    return { lane, top, steps };
  });
  return (
    <Frame
      {...{ id, width, title: figure.title, desc, source, scale, legend: legend(hatch) }}
      height={Math.max(20, y)}
      ruled={lanes.flatMap(({ steps }) =>
        steps.filter(({ words }) => !words.crossing).map(({ at }) => [at - row / 2, at + row / 2] as const),
      )}
      defs={<Hatch id={hatch} />}
    >
      {lanes.map(({ lane, top, steps }) => (
        <g key={lane.sender}>
          <text x={sizes.margin} y={px(top + 14)} font-weight={600}>
            {cutText(lane.name, width - 2 * sizes.margin, sizes.text, true)}
          </text>
          {steps.length === 0 && <NoRow from={scale.left} to={scale.asOf} y={top + heading + row - 6} />}
          {steps.map(({ step, words, at }) => (
            <g key={step.id} data-fact={step.id}>
              <title>{wording(step)}</title>
              <StepMarks {...{ step, scale, y: at, hatch, colour: actorColour(lane.sender) }} />
              {words.beside && (
                <text x={px(words.beside.x)} y={px(at + 4)}>
                  {words.beside.text}
                </text>
              )}
              {words.under.map((line, i) => (
                <text key={line} x={px(words.underX)} y={px(at + row / 2 + 10 + i * sizes.line)}>
                  {line}
                </text>
              ))}
            </g>
          ))}
        </g>
      ))}
    </Frame>
  );
}

/** `suspend: Caesar Act in part; except RUS, IRN; to 2026-05-09`. */
function wording({ change, label, excepted, expires }: Step): string {
  const parts = [`${change}: ${label}`];
  if (excepted.length > 0) parts.push(`except ${excepted.join(', ')}`);
  if (expires !== undefined) parts.push(`to ${isoDay(expires)}`);
  return parts.join('; ');
}

interface Words {
  beside?: { x: number; text: string };
  /** Lines under the marks. */
  under: readonly string[];
  underX: number;
  /** The words lie over the as-of rule, which is left out on this row. */
  crossing: boolean;
}

/** Right of the marks, else left of them, else right across the as-of rule, else under them on lines of their own. */
function placeWords(step: Step, scale: TimeScale, width: number): Words {
  const text = wording(step);
  const wide = textWidth(text, sizes.text);
  const [from, to] = stepExtent(step, scale);
  const right = to + besideMarks;
  const left = from - besideMarks - wide;
  const crossing = right < scale.asOf + 4 && right + wide > scale.asOf - 4;
  const fitsRight = right + wide <= width - sizes.margin;
  const beside = { under: [], underX: 0, crossing: false };
  if (fitsRight && !crossing) return { ...beside, beside: { x: right, text } };
  if (left >= sizes.margin) return { ...beside, beside: { x: left, text } };
  if (fitsRight) return { ...beside, beside: { x: right, text }, crossing };
  const indent = sizes.margin + 8;
  const under = wrapText(text, width - indent - sizes.margin, sizes.text);
  return { under, underX: indent, crossing: false };
}

function legend(hatch: string): readonly LegendItem[] {
  const ink = palette.ink;
  return [
    { room: 11, words: 'announced', draw: (x, y) => <AnnouncedMark x={x + 5.5} y={y} colour={ink} /> },
    { room: 9, words: 'adopted', draw: (x, y) => <AdoptedMark x={x + 4.5} y={y} colour={ink} /> },
    { room: 4, words: 'effective', draw: (x, y) => <EffectiveMark x={x + 2} y={y} colour={ink} /> },
    { room: 4, words: 'expires', draw: (x, y) => <OpenEnd x={x + 3.5} y={y} /> },
    hatchItem(hatch),
  ];
}
