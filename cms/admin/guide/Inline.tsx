import type { MarkedToken, Token } from 'marked';
import { pictureAddress } from '#cms/guide/guide.ts';
import { linkAddress } from '#content/model/value/link.ts';
import { anchorOf } from './anchor.ts';

interface Props {
  tokens: Token[];
  api: string;
}

/** The words of a line of Markdown, with what is bold, linked or a picture. */
export const Inline = ({ tokens, api }: Props) =>
  // biome-ignore lint/suspicious/noArrayIndexKey: a text that is read once does not change its order
  tokens.map((token, index) => <Part key={index} token={token as MarkedToken} api={api} />); // no extension adds others

function Part({ token, api }: { token: MarkedToken; api: string }) {
  switch (token.type) {
    case 'strong':
      return (
        <strong>
          <Inline tokens={token.tokens} api={api} />
        </strong>
      );
    case 'em':
      return (
        <em>
          <Inline tokens={token.tokens} api={api} />
        </em>
      );
    case 'codespan':
      return <code>{token.text}</code>;
    case 'br':
      return <br />;
    case 'link': {
      const address = token.href.startsWith('#') ? fragment(token.href) : linkAddress(token.href);
      const words = <Inline tokens={token.tokens} api={api} />;
      return address === null ? words : <a href={address}>{words}</a>;
    }
    case 'image': {
      const address = pictureAddress(api, token.href);
      if (address === null) return token.text;
      // biome-ignore lint/performance/noImgElement: its size is not known, and it is for whoever is signed in
      return <img src={address} alt={token.text} loading="lazy" />;
    }
    case 'text':
    case 'escape':
      return token.text;
    default:
      return null;
  }
}

/** A link to a heading of the same page, whether the Markdown writes it in percent signs or not. */
function fragment(href: string): string {
  try {
    return `#${anchorOf(decodeURIComponent(href.slice(1)))}`;
  } catch {
    return '#';
  }
}
