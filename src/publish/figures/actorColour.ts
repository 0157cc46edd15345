import type { ActorId } from '../../record/actor.ts';

/** A fill and the edge around it. Where the fill falls under 3:1 on white paper (WCAG 1.4.11), the edge carries the shape. */
export interface Colour {
  fill: string;
  edge: string;
}

/** Okabe and Ito's palette for all kinds of colour vision; its black is the ink of the page, which turns white in the dark. */
export const palette = {
  ink: { fill: 'currentColor', edge: 'currentColor' },
  orange: { fill: '#e69f00', edge: '#a06a00' },
  skyBlue: { fill: '#56b4e9', edge: '#2a7fb8' },
  green: { fill: '#009e73', edge: '#009e73' },
  yellow: { fill: '#f0e442', edge: '#877d00' },
  blue: { fill: '#0072b2', edge: '#0072b2' },
  vermilion: { fill: '#d55e00', edge: '#d55e00' },
  purple: { fill: '#cc79a7', edge: '#cc79a7' },
  /** Ours, for bodies that are no power and must not be taken for one. */
  grey: { fill: '#767676', edge: '#767676' },
} as const satisfies Record<string, Colour>;

/** One colour a power, the same on every page, figure and print. */
export const actorColours: Readonly<Record<ActorId, keyof typeof palette>> = {
  USA: 'blue',
  RUS: 'vermilion',
  EU: 'skyBlue',
  CHN: 'orange',
  TUR: 'green',
  IRN: 'purple',
  IND: 'yellow',
  GBR: 'ink',
  UN: 'grey',
  press: 'grey',
};

const others = ['blue', 'vermilion', 'skyBlue', 'orange', 'green', 'purple', 'yellow'] as const;

/** The colour of an actor; one outside the map takes one by its letters, so it never depends on who else is drawn. */
export function actorColour(actor: ActorId): Colour {
  let sum = 0;
  for (const letter of actor) sum = (sum * 31 + (letter.codePointAt(0) as number)) % 65_521;
  return palette[actorColours[actor] ?? (others[sum % others.length] as (typeof others)[number])];
}
