import type { VNode } from 'preact';
import { sourceSentence } from '../cite.ts';
import type { CitedFact, Document } from '../document.ts';

const levels = { primary: 'primary', reported: 'two or more originators', single: 'single source' };

/** Each source with its address, its access day, and the facts it is cited for: excerpt, level, both days. */
export function SourceList({ document }: { document: Document }): VNode {
  if (document.sources.length === 0) return <p>No source is cited.</p>;
  return (
    <>
      {document.notes.length > 0 && (
        <ol class="sources notes">
          {document.notes.map((note) => (
            <li key={note.number} id={`note-${note.number}`} value={note.number}>
              {note.text} (<a href={`#source-${note.source}`}>source {note.source}</a>)
            </li>
          ))}
        </ol>
      )}
      <p class="note">Accessed {document.accessed} unless a line says otherwise.</p>
      <ol class="sources">
        {document.sources.map(({ number, source, facts }) => (
          <li key={source.id} id={`source-${number}`} value={number}>
            <p>
              {sourceSentence(source)} <a href={source.url}>{source.url}</a>
              {source.accessed.text !== document.accessed && ` (accessed ${source.accessed.text})`}
            </p>
            <ul>
              {facts.map((fact) => (
                <li key={fact.id}>
                  {fact.excerpt}
                  {dates(fact)} — {levels[fact.level]}
                  {fact.layer === 'workspace' && ', workspace row'} <code class="finding">{fact.id}</code>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
    </>
  );
}

function dates({ date, known }: CitedFact): string {
  if (date === '') return '';
  return date === known ? `, ${date}` : `, ${date}, known ${known}`;
}
