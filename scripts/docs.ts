/** Writes docs/reference from the command table and the catalogues, so that the reference cannot drift from the code. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { pages } from './pages.ts';

mkdirSync(new URL('../docs/reference/', import.meta.url), { recursive: true });
for (const [name, text] of await pages()) writeFileSync(new URL(`../docs/reference/${name}`, import.meta.url), text);
