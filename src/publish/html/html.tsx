import { createHash } from 'node:crypto';
import type { VNode } from 'preact';
import { render } from 'preact-render-to-string';
import type { Document } from '../document.ts';
import { SectionView } from './section.tsx';
import { SourceList } from './sources.tsx';
import { stylesheet } from './stylesheet.ts';
import { Words } from './words.tsx';

/**
 * The document as one file: no script, no request, a policy that allows nothing but its own style sheet. Light and dark by the
 * reader's choice; prints on A4; a table twin for each figure; `[n]` leads to the source with what rests on it.
 */
export function html(document: Document): string {
  const hash = createHash('sha256').update(stylesheet).digest('base64');
  const policy = `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`;
  return `<!doctype html>\n${render(<Page document={document} policy={policy} />)}\n`;
}

function Page({ document, policy }: { document: Document; policy: string }): VNode {
  const last = document.sections.length - 1;
  return (
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content={policy} />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="referrer" content="no-referrer" />
        <meta name="generator" content="Equipoise" />
        <title>{document.title}</title>
        <style dangerouslySetInnerHTML={{ __html: stylesheet }} />
      </head>
      <body>
        <a class="skip" href="#main">
          Skip to the text
        </a>
        <header>
          <h1>
            <Words text={document.title} />
          </h1>
          {document.lead.map((line) => (
            <p key={line} class="lead">
              {line}
            </p>
          ))}
        </header>
        <nav aria-label="Sections">
          <ol>
            {document.sections.map((section, at) => (
              <li key={section.heading}>
                <a href={`#section-${at + 1}`}>{section.heading.replace(/^\d+\. /, '')}</a>
              </li>
            ))}
          </ol>
        </nav>
        <main id="main" tabIndex={-1}>
          {document.sections.map((section, at) => (
            <SectionView key={section.heading} id={`section-${at + 1}`} section={section} title={document.title}>
              {at === last && <SourceList document={document} />}
            </SectionView>
          ))}
        </main>
        <footer>
          <p>
            Made by Equipoise from rows that each have a source; coded from news and acts. Names and borders are working
            labels, not positions. Facts of the embedded record CC BY 4.0.
          </p>
        </footer>
      </body>
    </html>
  );
}
