/**
 * The look of a brief: a well-set report, nearer to a yearbook than to a dashboard. Serif for statements, system sans for
 * tables and marks; an 8 px grid; rules instead of boxes; light and dark by the reader's choice; A4 in print.
 */
export const stylesheet: string = `
:root { color-scheme: light dark; --paper: light-dark(#fdfcf9, #16181a); --ink: light-dark(#1b1b1b, #e8e6e1);
  --quiet: light-dark(#5d5a55, #a9a6a0); --rule: light-dark(#d9d5cc, #3a3d40); --accent: light-dark(#0b5394, #8ab8e6);
  --mark: light-dark(#fff3c4, #4a4118); }
* { box-sizing: border-box; }
html { background: var(--paper); color: var(--ink); font: 16px/1.5 Charter, "Source Serif 4", Georgia, serif; }
body { max-width: 60rem; margin: 0 auto; padding: 24px 16px 64px; }
h1 { font-size: 28px; line-height: 1.2; margin: 0 0 8px; font-weight: 600; }
h2 { font-size: 20px; line-height: 1.3; margin: 48px 0 8px; padding-top: 8px; border-top: 1px solid var(--rule); font-weight: 600; }
p { margin: 0 0 12px; max-width: 68ch; overflow-wrap: anywhere; }
a { color: var(--accent); text-underline-offset: 2px; }
a:focus-visible, summary:focus-visible, .scroll:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
.skip { position: absolute; left: -999px; }
.skip:focus { left: 16px; top: 8px; background: var(--paper); padding: 8px; }
.lead, .note, nav, footer, table, .finding, .cite, summary, .sources { font-family: system-ui, sans-serif; }
.lead, .note { font-size: 14px; color: var(--quiet); margin-bottom: 4px; }
.note { margin: 16px 0 4px; }
nav ol { display: flex; flex-wrap: wrap; gap: 4px 16px; list-style: none; margin: 16px 0 0; padding: 8px 0; font-size: 14px;
  border-top: 1px solid var(--rule); border-bottom: 1px solid var(--rule); }
nav a { display: inline-block; padding: 2px 0; }
.cite { font-size: 12px; text-decoration: none; white-space: nowrap; padding: 2px 1px; }
.date { white-space: nowrap; }
.cite:hover { text-decoration: underline; }
.new { font: 600 12px system-ui, sans-serif; background: var(--mark); padding: 0 4px; }
.finding { font-size: 12px; color: var(--quiet); overflow-wrap: anywhere; }
.scroll { overflow-x: auto; margin: 0 0 16px; }
table { border-collapse: collapse; font-size: 14px; line-height: 1.4; font-variant-numeric: tabular-nums; width: 100%; }
th { text-align: left; font-weight: 600; color: var(--quiet); border-bottom: 1px solid var(--ink); vertical-align: bottom; }
td { border-bottom: 1px solid var(--rule); vertical-align: top; }
th, td { padding: 6px 16px 6px 0; }
th.number, td.number { text-align: right; }
figure { margin: 16px 0 24px; break-inside: avoid; }
figure svg { display: block; max-width: 100%; height: auto; }
.narrow { display: none; }
details { font-size: 14px; color: var(--quiet); margin-top: 4px; }
summary { cursor: pointer; padding: 4px 0; }
.sources { font-size: 14px; padding-left: 32px; }
.sources > li { margin-bottom: 8px; }
.sources > li:target { background: var(--mark); }
.sources p { margin: 0; max-width: none; }
.sources ul { margin: 2px 0 0; padding-left: 16px; color: var(--quiet); font-size: 12px; list-style: "– "; }
footer { margin-top: 48px; padding-top: 8px; border-top: 1px solid var(--rule); font-size: 12px; color: var(--quiet); }
@media (max-width: 46rem) { .wide { display: none; } .narrow { display: block; } h1 { font-size: 24px; }
  .scroll table { min-width: 34rem; }
  th, td { padding-right: 12px; } .sources { padding-left: 24px; } }
@media print { @page { size: A4; margin: 18mm 16mm; } :root { color-scheme: light; }
  html { font-size: 11pt; background: none; } body { max-width: none; padding: 0; } nav, .skip, details { display: none; }
  .wide { display: block; } .narrow { display: none; } h2 { break-after: avoid; } tr, figure { break-inside: avoid; }
  .scroll { overflow: visible; } table { font-size: 9pt; } th, td { padding-right: 8px; } a { color: inherit; text-decoration: none; } }
`;
