import { parseDate } from '../../../src/record/dateText.ts';
import type { Direction } from '../../../src/record/event.ts';
import type {
  ChronicleStripData,
  CommitmentLanesData,
  FigureData,
  SanctionStaircaseData,
} from '../../../src/record/figureData.ts';

const day = (text: string) => parseDate(text).from;
const span = (text: string) => ({ from: parseDate(text).from, to: parseDate(text).to });

export const from: number = day('2024-12-08');
export const asOf: number = day('2025-11-13');
export const source = 'Reuters, SANA and others via Equipoise casebook SYR, as of 2025-11-13';

/** Rows of a lane as `2025-10-15 + label`. */
function marks(actor: string, rows: readonly string[]): ChronicleStripData['lanes'][number]['marks'] {
  return rows.map((row, i) => {
    const [date, direction, ...label] = row.split(' ');
    return { id: `${actor}-${i}`, ...span(date as string), direction: direction as Direction, label: label.join(' ') };
  });
}

/** 48 events in five lanes, crowded towards the end as news is, and one lane without any. */
export const chronicle: ChronicleStripData = {
  kind: 'chronicle-strip',
  title: 'Syria’s dealings with six powers: 48 events in eleven months, none with China',
  from,
  to: asOf,
  lanes: [
    {
      actor: 'USA',
      name: 'United States',
      marks: marks('USA', [
        '2024-12-20~ 0 bounty dropped',
        '2025-01-06 + licence',
        '2025-02 0 talks',
        '2025-03-09 - warning',
        '2025-05-13 + speech in Riyadh',
        '2025-05-14 + meeting',
        '2025-05-23 + licence',
        '2025-06-30 + order',
        '2025-08-07 0 review',
        '2025-09-22 + meeting',
        '2025-09-24..2025-09-25 + reception',
        '2025-10-09 + vote',
        '2025-10-10 - statement',
        '2025-11-01 0 announcement',
        '2025-11-06 0 resolution',
        '2025-11-10 + White House',
        '2025-11-10 + coalition joined',
        '2025-11-10 + Caesar suspended',
      ]),
    },
    {
      actor: 'RUS',
      name: 'Russia',
      marks: marks('RUS', [
        '2025-01-22~ - lease annulled',
        '2025-01-28 + visit',
        '2025-02-06 0 statement',
        '2025-02-12 + call',
        '2025-06-20 0 statement',
        '2025-07-31 + visit',
        '2025-07-31 0 announcement',
        '2025-09-09 + visit',
        '2025-10-09 - summit put off',
        '2025-10-15 + Kremlin',
        '2025-10-18 - not accepted',
        '2025-10-20..2025-10-21 0 mediation',
      ]),
    },
    {
      actor: 'TUR',
      name: 'Türkiye',
      marks: marks('TUR', ['2025-02-04 + visit', '2025-05-14 0 witness', '2025-07 0 talks', '2025-08-13 + memorandum']),
    },
    {
      actor: 'EU',
      name: 'European Union',
      marks: marks('EU', [
        '2025-01-03 + visit',
        '2025-02-24 + suspension',
        '2025-03-20 + embassy',
        '2025-05-07 + visit',
        '2025-05-20 + decision',
        '2025-05-28 + lifted',
        '2025 0 programme',
      ]),
    },
    { actor: 'CHN', name: 'China', marks: [] },
    {
      actor: 'IRN',
      name: 'Iran',
      marks: marks('IRN', [
        '2024-12-24 - warning',
        '2025-02-05 0 statement',
        '2025-02-05 - statement',
        '2025-05-20~ 0 contact',
        '2025-09-17 0 statement',
        '2025-10-20 0 mediation',
        '2025-10-20 - refusal',
      ]),
    },
  ],
};

const said = (id: string, date: string, sign: Direction, by: string, label: string) => ({
  id,
  ...span(date),
  sign,
  actor: by,
  by,
  label,
});

const words = (id: string) => [
  said(`${id}1`, '2025-02-06', '0', 'SYR', 'under review'),
  said(`${id}2`, '2025-07-31', '0', 'SYR', 'under review'),
  said(`${id}3`, '2025-07-31', '0', 'RUS', 'under review'),
  said(`${id}4`, '2025-10-15', '+', 'SYR', '“we respect all agreements”'),
  said(`${id}5`, '2025-10-18', '-', 'SYR', 'suspended and “not accepted”'),
  said(`${id}6`, '2025-10-18', '-', 'SYR', 'no new agreement'),
  said(`${id}7`, '2025-10-21~', '+', 'press', 'Russia retains both bases'),
];

export const commitments: CommitmentLanesData = {
  kind: 'commitment-lanes',
  title: 'Damascus speaks in two voices on its agreements with Moscow',
  from: day('2017-01-01'),
  to: asOf,
  lanes: [
    {
      id: 'tartus',
      name: 'Tartus naval point, 2017',
      formal: [
        { id: 'f1', from: day('2017-01-18'), to: day('2017-12-28'), label: 'provisional' },
        { id: 'f2', from: day('2017-12-29'), to: asOf, label: 'ratified by Russia' },
      ],
      ends: { day: day('2066-01-18'), computed: true },
      words: words('t'),
      disputed: true,
    },
    {
      id: 'hmeymim',
      name: 'Hmeymim air base, 2017',
      formal: [
        { id: 'f3', from: day('2017-01-18'), to: day('2017-07-26'), label: 'provisional' },
        { id: 'f4', from: day('2017-07-27'), to: asOf, label: 'ratified by Russia' },
      ],
      ends: { day: day('2066-01-18'), computed: true },
      words: words('h'),
      disputed: true,
    },
    {
      id: 'pledge',
      name: 'US pledge to end sanctions',
      formal: [{ id: 'f5', from: day('2025-05-13'), to: asOf, label: 'pledged' }],
      words: [said('p1', '2025-06-30', '+', 'USA', 'partly fulfilled: six orders ended')],
      disputed: false,
    },
    {
      id: 'review',
      name: 'Review of Assad-era agreements',
      formal: [{ id: 'f6', from: day('2025-07-31'), to: asOf, label: 'pledged' }],
      words: [],
      disputed: false,
    },
  ],
};

type Step = SanctionStaircaseData['lanes'][number]['steps'][number];

/** Days as announced, adopted, effective, expires; `-` where not on record. */
function step(id: string, days: string, change: Step['change'], label: string, excepted: string[] = []): Step {
  const [announced, adopted, effective, expires] = days
    .split(' ')
    .map((text) => (text === '-' ? undefined : day(text)));
  return {
    id,
    label,
    change,
    ...(announced !== undefined && { announced }),
    ...(adopted !== undefined && { adopted }),
    ...(effective !== undefined && { effective }),
    ...(expires !== undefined && { expires }),
    excepted,
  };
}

export const sanctions: SanctionStaircaseData = {
  kind: 'sanction-staircase',
  title: 'US measures are eased, not ended: Russia and Iran stay excepted',
  from,
  to: asOf,
  lanes: [
    {
      sender: 'USA',
      name: 'United States',
      steps: [
        step('s1', '2025-01-06 2025-01-06 2025-01-06 2025-07-07', 'ease', 'General License 24', ['RUS', 'IRN']),
        step('s2', '2025-05-13 - - -', 'announce', 'end of sanctions, speech in Riyadh'),
        step('s3', '2025-05-23 2025-05-23 2025-05-23 -', 'ease', 'General License 25', ['RUS', 'IRN', 'PRK']),
        step('s4', '2025-05-23 2025-05-23 2025-05-23 2025-11-19', 'waive', 'Caesar Act, 180 days'),
        step('s5', '2025-06-30 2025-06-30 2025-07-01 -', 'lift', 'EO 14312: six orders revoked'),
        step(
          's6',
          '2025-08-28 2025-08-28 2025-09-02 -',
          'ease',
          'export controls: simple goods free, exceptions widened',
        ),
        step('s7', '2025-11-10 2025-11-10 2025-11-10 2026-05-09', 'suspend', 'Caesar Act in part', ['RUS', 'IRN']),
      ],
    },
    {
      sender: 'EU',
      name: 'European Union',
      steps: [
        step('s8', '2025-02-24 2025-02-24 2025-02-25 -', 'suspend', 'energy, transport, banking'),
        step('s9', '2025-05-20 2025-05-28 - -', 'lift', 'economic measures'),
      ],
    },
    {
      sender: 'GBR',
      name: 'United Kingdom',
      steps: [
        step('s10', '- 2025-04-23 2025-04-25 -', 'ease', 'energy, transport, finance, some trade'),
        step('s11', '2025-11-07 2025-11-07 2025-11-07 -', 'delist', 'Sharaa, Khattab'),
      ],
    },
    {
      sender: 'UN',
      name: 'United Nations',
      steps: [step('s12', '2025-11-06 2025-11-06 2025-11-06 -', 'delist', 'Sharaa, Khattab off the 1267 list')],
    },
    { sender: 'CHN', name: 'China', steps: [] },
  ],
};

export const figures: readonly FigureData[] = [chronicle, commitments, sanctions];
