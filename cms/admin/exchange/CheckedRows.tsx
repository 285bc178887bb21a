import { Button } from '@payloadcms/ui';
import { useState } from 'react';
import type { Said } from '#cms/exchange/endpoints.ts';
import type { ImportWords } from './words.ts';

/** So many rows are shown at first: those to be mended, then those that look like others, then the rest. */
const SHOWN = 50;

type Row = Said['rows'][number];

interface Props {
  said: Said;
  words: ImportWords;
}

/** What would come in, row by row, with what is refused at its cell. */
export function CheckedRows({ said: { rows, headings, examples, unused }, words }: Props) {
  const [isWhole, setWhole] = useState(false);
  const refused = rows.filter(({ refusals }) => refusals.length > 0);
  const warned = rows.filter(({ warnings }) => warnings.length > 0);
  const first = [...refused, ...warned.filter((row) => !refused.includes(row))];
  const sorted = [...first, ...rows.filter((row) => !first.includes(row))];
  const shown = isWhole ? sorted : sorted.slice(0, SHOWN);
  return (
    <>
      <p className={`import__notice import__notice--${refused.length > 0 ? 'error' : 'fine'}`}>
        {refused.length > 0
          ? words.someWrong(refused.length, rows.length)
          : words.allFine(rows.length)}{' '}
        {warned.length > 0 && words.warned(warned.length)}{' '}
        {examples > 0 && words.examples(examples)}{' '}
        {unused.length > 0 && words.unused(unused.join('、'))}
      </p>
      <section className="import__table" aria-label={words.check}>
        <table>
          <thead>
            <tr>
              <th scope="col">{words.row}</th>
              <th scope="col">{words.becomes}</th>
              {headings.map((heading) => (
                <th key={heading} scope="col">
                  {heading}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <CheckedRow key={row.row} row={row} headings={headings} words={words} />
            ))}
          </tbody>
        </table>
      </section>
      {shown.length < sorted.length && (
        <Button buttonStyle="secondary" onClick={() => setWhole(true)}>
          {words.more(sorted.length - shown.length)}
        </Button>
      )}
    </>
  );
}

interface RowProps {
  row: Row;
  headings: string[];
  words: ImportWords;
}

function CheckedRow({ row, headings, words }: RowProps) {
  const refusalsAt = (heading: string) => row.refusals.filter((one) => one.heading === heading);
  // What is about a column that the file does not have is said at the row.
  const isAtCell = (heading: string) => headings.includes(heading);
  return (
    <tr>
      <th scope="row">{row.row}</th>
      <td className="import__becomes">
        {row.title && <strong>{row.title}</strong>}
        {row.when && <span>{row.when}</span>}
        {row.next.length > 0 && (
          <span>
            {words.next}
            {row.next.join('、')}
          </span>
        )}
        {row.where && <span>{row.where}</span>}
        {row.address && <span className="import__address">{row.address}</span>}
        {row.warnings.map((warning) => (
          <span key={warning} className="import__warning">
            {warning}
          </span>
        ))}
        {row.refusals.map(({ heading, message }) => (
          // On a phone the cell itself is out of sight.
          <span
            key={heading + message}
            className={`import__refusal${isAtCell(heading) ? ' import__refusal--narrow' : ''}`}
          >
            {heading && `${heading}：`}
            {message}
          </span>
        ))}
      </td>
      {headings.map((heading, at) => {
        const refusals = refusalsAt(heading);
        return (
          <td key={heading} className={refusals.length > 0 ? 'import__wrong' : undefined}>
            {row.cells[at]}
            {refusals.map(({ message }) => (
              <span key={message} className="import__refusal">
                {message}
              </span>
            ))}
          </td>
        );
      })}
    </tr>
  );
}
