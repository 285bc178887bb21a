import { namedAt } from '#content/model/ownAddress.ts';
import { circleFrom, type Redirect } from '#content/model/redirect.ts';
import { sentence } from '#content/model/value/sentence.ts';
import type { Known } from './known.ts';

/** Why an address cannot be redirected: a page of this site is there, or another redirect. Null when it can. */
export async function fromProblem(from: string, known: Known): Promise<string | null> {
  const other = await known.targetOf(from);
  if (other !== undefined) {
    return sentence(
      `“${from}”已经转到“${other}”了，请改那一条，不用再加一条。`,
      `There is a redirect from “${from}” to “${other}” already: change that one.`,
    );
  }
  const [path = '', query] = from.split('?');
  const named = namedAt(path);
  // With a query it is another address than the page, but for the home page.
  if (named === null || (query !== undefined && path !== '/')) return null;
  if (named === 'own') {
    return sentence(
      `“${from}”是这个网站自己的网址，不能转走。`,
      `This site has a page or file at “${from}”: it cannot be redirected.`,
    );
  }
  const standing = await known.documentAt(named.section, named.slug);
  if (!standing) return null;
  return standing.isFormer
    ? sentence(
        `“${from}”是“${standing.title}”从前的网址，会自动转过去，不用加。`,
        `A former address of “${standing.title}”, “${from}” leads there by itself.`,
      )
    : sentence(
        `“${from}”是“${standing.title}”的网址，不能转走。`,
        `The address of “${standing.title}”, “${from}”, cannot be redirected.`,
      );
}

/** Why a redirect cannot lead where it is to: back to itself. Null when it can. */
export async function toProblem(redirect: Redirect, known: Known): Promise<string | null> {
  const targets = new Map<string, string>();
  let circle = circleFrom(redirect, (from) => targets.get(from));
  for (let next = await unknownOn(redirect, targets, known); next; ) {
    targets.set(next.from, next.to);
    circle = circleFrom(redirect, (from) => targets.get(from));
    next = circle ? null : await unknownOn(redirect, targets, known);
  }
  if (!circle) return null;
  const way = circle.join(' → ');
  return sentence(
    `这样会转回自己：${way}。请换一个新网址。`,
    `This leads back to itself: ${way}. Choose another address.`,
  );
}

/** The next redirect on the way that has not been looked up. */
async function unknownOn(
  redirect: Redirect,
  targets: ReadonlyMap<string, string>,
  known: Known,
): Promise<Redirect | null> {
  let unknown: string | undefined;
  circleFrom(redirect, (from) => {
    const target = targets.get(from);
    if (target === undefined) unknown = from;
    return target;
  });
  if (unknown === undefined) return null;
  const to = await known.targetOf(unknown);
  return to === undefined ? null : { from: unknown, to };
}
