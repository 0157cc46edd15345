import type { VNode } from 'preact';

/** A date never breaks across lines. */
export function Words({ text }: { text: string }): VNode {
  const parts = text.split(/(\d{4}-\d{2}(?:-\d{2})?)/);
  return (
    <>
      {parts.map((part, at) =>
        at % 2 === 1 ? (
          <span key={at} class="date">
            {part}
          </span>
        ) : (
          part
        ),
      )}
    </>
  );
}
