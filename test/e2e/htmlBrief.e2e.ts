import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { run } from '../run.ts';
import { describeInChromium, launch } from './chromium.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface AxeResult {
  violations: { id: string; nodes: { html: string }[] }[];
  passes: unknown[];
}

describeInChromium('the HTML brief in a browser', () => {
  let browser: Browser;
  let dir: string;
  let file: string;
  beforeAll(async () => {
    browser = await launch();
    dir = await mkdtemp(join(tmpdir(), 'equipoise-'));
    const { stdout } = await run([
      'brief',
      'SYR',
      '--as-of',
      '2025-11-13',
      '--powers',
      'USA,RUS,TUR,EU,CHN,IRN',
      '--format',
      'html',
    ]);
    file = join(dir, 'brief.html');
    await writeFile(file, stdout);
  });
  afterAll(async () => {
    await browser?.close();
    await rm(dir, { recursive: true, force: true });
  });

  async function open(options: BrowserContextOptions): Promise<{ page: Page; requests: string[]; problems: string[] }> {
    // The policy of the page would rightly refuse the test's own script.
    const page = await browser.newPage({ bypassCSP: true, ...options });
    const requests: string[] = [];
    const problems: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    page.on('console', (message) => problems.push(message.text()));
    page.on('pageerror', (error) => problems.push(String(error)));
    await page.goto(`file://${file}`);
    return { page, requests, problems };
  }

  test.each(['light', 'dark'] as const)('axe finds no violation in %s, wide and narrow', async (colorScheme) => {
    for (const width of [1280, 360]) {
      const { page } = await open({ colorScheme, viewport: { width, height: 900 } });
      await page.evaluate(axe);
      const result = (await page.evaluate('axe.run()')) as AxeResult;
      expect(result.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
      expect(result.passes.length).toBeGreaterThan(20);
      await page.close();
    }
  });

  test('a planted fault is found by the same check', async () => {
    const { page } = await open({});
    await page.evaluate("document.querySelector('main').insertAdjacentHTML('beforeend', '<img src=\"data:,\">')");
    await page.evaluate(axe);
    const result = (await page.evaluate('axe.run()')) as AxeResult;
    expect(result.violations.map(({ id }) => id)).toContain('image-alt');
    await page.close();
  });

  test('asks for nothing but itself, and its policy lets its own style sheet through', async () => {
    const { page, requests, problems } = await open({ bypassCSP: false });
    expect(requests).toEqual([`file://${file}`]);
    expect(problems).toEqual([]);
    expect(await page.evaluate("getComputedStyle(document.querySelector('h1')).fontSize")).toBe('28px');
    await page.close();
  });

  test.each([360, 320, 1280])('at %i px nothing scrolls sideways but tables inside their own frame', async (width) => {
    const { page } = await open({ viewport: { width, height: 800 } });
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
    // Body text stays at 16 px, tables at 14: readable without zooming.
    expect(await page.evaluate("getComputedStyle(document.querySelector('p.statement')).fontSize")).toBe('16px');
    expect(await page.evaluate("getComputedStyle(document.querySelector('td')).fontSize")).toBe('14px');
    const figures = (await page.evaluate(
      "[...document.querySelectorAll('figure svg')].filter((svg) => svg.getClientRects().length > 0).map((svg) => svg.getBoundingClientRect().width / svg.viewBox.baseVal.width)",
    )) as number[];
    // The drawing that shows is not scaled below nine tenths, so its 11 px labels stay legible.
    expect(figures).toHaveLength(3);
    for (const scale of figures) expect(scale).toBeGreaterThan(width < 344 ? 0.8 : 0.9);
    await page.close();
  });

  test('each [n] leads to a source, and the source shows excerpt, level and day', async () => {
    const { page } = await open({});
    const dangling = (await page.evaluate(
      "[...document.querySelectorAll('a[href^=\"#\"]')].filter((a) => !document.getElementById(a.getAttribute('href').slice(1))).map((a) => a.outerHTML)",
    )) as string[];
    expect(dangling).toEqual([]);
    await page.click('a.cite >> nth=0');
    const target = await page.textContent('li:target');
    expect(target).toMatch(/Sharaa visits the Kremlin, 2025-10-15 — two or more originators/);
    await page.close();
  });

  test('prints on A4 without a cut figure or a lost column', async () => {
    // A4 less the margins of the style sheet: 178 by 261 mm, at 96 px an inch 673 by 986 px.
    const { page } = await open({ viewport: { width: 673, height: 986 } });
    await page.emulateMedia({ media: 'print' });
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(673);
    const cut = (await page.evaluate(
      "[...document.querySelectorAll('figure, table')].filter((each) => { const box = each.getBoundingClientRect(); return box.right > innerWidth + 1 || (each.matches('figure') && box.height > 986); }).map((each) => each.outerHTML.slice(0, 80))",
    )) as string[];
    expect(cut).toEqual([]);
    const broken = (await page.evaluate(
      "[...document.querySelectorAll('figure')].filter((each) => getComputedStyle(each).breakInside !== 'avoid').length",
    )) as number;
    expect(broken).toBe(0);
    const pdf = await page.pdf({ preferCSSPageSize: true });
    expect(pdf.length).toBeGreaterThan(50_000);
    await page.close();
  });
});
