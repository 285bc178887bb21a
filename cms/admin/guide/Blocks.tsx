import type { MarkedToken, Token, Tokens } from 'marked';
import { createElement } from 'react';
import { anchorOf } from './anchor.ts';
import { Inline } from './Inline.tsx';

interface Props {
  tokens: Token[];
  /** The path of the API, which serves the pictures. */
  api: string;
}

/**
 * The blocks of a Markdown text. What is HTML in it is left out: a text that is rendered as elements of React cannot
 * bring a script along.
 */
export const Blocks = ({ tokens, api }: Props) =>
  // biome-ignore lint/suspicious/noArrayIndexKey: a text that is read once does not change its order
  tokens.map((token, index) => <Block key={index} token={token as MarkedToken} api={api} />); // no extension adds others

function Block({ token, api }: { token: MarkedToken; api: string }) {
  switch (token.type) {
    case 'heading':
      return createElement(
        `h${token.depth}`,
        { id: anchorOf(token.text) },
        <Inline tokens={token.tokens} api={api} />,
      );
    case 'paragraph':
      return (
        <p>
          <Inline tokens={token.tokens} api={api} />
        </p>
      );
    case 'text':
      return token.tokens ? <Inline tokens={token.tokens} api={api} /> : token.text;
    case 'blockquote':
      return (
        <blockquote>
          <Blocks tokens={token.tokens} api={api} />
        </blockquote>
      );
    case 'list':
      return <List list={token} api={api} />;
    case 'table':
      return <Table table={token} api={api} />;
    case 'code':
      return (
        <pre>
          <code>{token.text}</code>
        </pre>
      );
    case 'hr':
      return <hr />;
    default:
      return null;
  }
}

function List({ list, api }: { list: Tokens.List; api: string }) {
  const items = list.items.map((item) => (
    <li key={item.raw}>
      <Blocks tokens={item.tokens} api={api} />
    </li>
  ));
  return list.ordered ? <ol start={list.start || 1}>{items}</ol> : <ul>{items}</ul>;
}

function Table({ table: { header, rows }, api }: { table: Tokens.Table; api: string }) {
  return (
    <div className="guide__table">
      <table>
        <thead>
          <tr>
            {header.map(({ text, tokens }) => (
              <th key={text} scope="col">
                <Inline tokens={tokens} api={api} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((cells, row) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: as above
            <tr key={row}>
              {cells.map(({ tokens }, column) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: as above
                <td key={column}>
                  <Inline tokens={tokens} api={api} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
