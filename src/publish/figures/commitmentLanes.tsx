import type { VNode } from 'preact';
import { isoDay } from '../../record/day.ts';
import type { CommitmentLanesData } from '../../record/figureData.ts';
import { palette } from './actorColour.ts';
import { Hatch, hatchItem } from './endOnRecord.tsx';
import { bar, Formal } from './formalBar.tsx';
import { Frame } from './frame.tsx';
import type { LegendItem } from './legend.tsx';
import { NoRow } from './noRow.tsx';
import { signItem } from './signMark.tsx';
import { px, sizes } from './sizes.ts';
import { SoftFill } from './softBar.tsx';
import { cutText, textWidth } from './textWidth.ts';
import { timeScale } from './timeScale.ts';
import { layOutWords, WordsLane } from './wordsLane.tsx';

type Lane = CommitmentLanesData['lanes'][number];

const between = 18;

/** Commitments: formal status as a bar, what was said about it as signed marks under it, ends on record past the as-of day. */
export function CommitmentLanes(props: {
  figure: CommitmentLanesData;
  id: string;
  width: number;
  source: string;
  desc: string;
}): VNode {
  const { figure, id, width, source, desc } = props;
  const ends = figure.lanes.flatMap((lane) => (lane.ends ? [lane.ends.day] : []));
  const scale = timeScale(figure.from, figure.to, ends, sizes.margin, width - sizes.margin);
  const ids = { hatch: `${id}-hatch`, soft: `${id}-soft` };
  let y = 0;
  const lanes = figure.lanes.map((lane) => {
    const words = layOutWords(lane.words, scale);
    const heading = layOutHeading(lane, words.dropped, width);
    const barAt = y + heading.lines * sizes.line + 4 + bar / 2;
    const line = barAt + bar / 2 + 6 + words.above;
    const laid = { lane, heading, words, top: y, barAt, line, bottom: line + words.below };
    y = laid.bottom + between;
    return laid;
  });
  return (
    <Frame
      {...{ id, width, title: figure.title, desc, source, scale, legend: legend(ids.hatch) }}
      height={Math.max(20, y - between + 4)}
      ruled={lanes.map(({ barAt, bottom }) => [barAt - bar / 2, bottom])}
      defs={[<Hatch key="hatch" id={ids.hatch} />, <SoftFill key="soft" id={ids.soft} colour={palette.ink} />]}
    >
      {lanes.map(({ lane, heading, words, top, barAt, line }) => (
        <g key={lane.id}>
          <Heading heading={heading} top={top} width={width} />
          <Formal lane={lane} scale={scale} y={barAt} hatch={ids.hatch} />
          {lane.words.length === 0 ? (
            <NoRow from={scale.left} to={scale.asOf} y={line} />
          ) : (
            <path d={`M${px(scale.left)} ${px(line)}H${px(scale.asOf)}`} stroke="currentColor" stroke-opacity={0.35} />
          )}
          <WordsLane layout={words} y={line} soft={ids.soft} />
        </g>
      ))}
    </Frame>
  );
}

interface HeadingLayout {
  name: string;
  /** `! disputed`, and how many words found no room. */
  flags: string;
  flagsAt: { x: number; line: 0 | 1 };
  ends: string;
  lines: 1 | 2;
}

const apart = 12;

/** Name, flags and end on one line where they fit; else the end goes under the name, and the flags with it if they must. */
function layOutHeading({ name, disputed, ends }: Lane, dropped: number, width: number): HeadingLayout {
  const inner = width - 2 * sizes.margin;
  const flags = [...(disputed ? ['! disputed'] : []), ...(dropped > 0 ? [`+${dropped} unlabelled`] : [])].join(', ');
  const cut = cutText(name, inner, sizes.text, true);
  const flagsFrom = sizes.margin + textWidth(cut, sizes.text, true) + apart;
  const flagsTo = flags === '' ? flagsFrom - apart : flagsFrom + textWidth(flags, sizes.text);
  const text = ends ? `ends ${isoDay(ends.day)}${ends.computed ? ' (computed)' : ''}` : '';
  const rest = text === '' ? 0 : textWidth(text, sizes.text) + apart;
  const flagsFit = flagsTo <= width - sizes.margin;
  return {
    name: cut,
    flags,
    flagsAt: flagsFit ? { x: flagsFrom, line: 0 } : { x: sizes.margin, line: 1 },
    ends: text,
    lines: flagsTo + rest <= width - sizes.margin ? 1 : 2,
  };
}

function Heading({ heading, top, width }: { heading: HeadingLayout; top: number; width: number }): VNode {
  const { name, flags, flagsAt, ends, lines } = heading;
  const y = top + sizes.text;
  return (
    <g>
      <text x={sizes.margin} y={px(y)} font-weight={600}>
        {name}
      </text>
      {flags && (
        <text x={px(flagsAt.x)} y={px(y + flagsAt.line * sizes.line)}>
          {flags}
        </text>
      )}
      {ends && (
        <text x={width - sizes.margin} y={px(y + (lines - 1) * sizes.line)} text-anchor="end" fill-opacity={0.75}>
          {ends}
        </text>
      )}
    </g>
  );
}

const legendWords = { '+': 'said to hold', '-': 'said not to', '0': 'neither' } as const;

function legend(hatch: string): readonly LegendItem[] {
  const signs = (['+', '-', '0'] as const).map((sign) => signItem(sign, legendWords[sign]));
  return [
    {
      room: 24,
      words: 'formal status',
      draw: (x, y) => <rect x={x} y={y - 5} width={24} height={10} fill-opacity={0.16} />,
    },
    ...signs,
    hatchItem(hatch),
  ];
}
