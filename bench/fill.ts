// node bench/fill.ts COUNT: fills the database of DATA_DIR, through Payload, with the opening content and so many made
// documents of nine years: four events to a story, some events coming round every week. The same count gives the same.
import { preparedPayload } from '#cms/opening/prepare.ts';
import { EVENT_KINDS } from '#content/model/event.ts';
import { type MadePage, makeCorpus } from './corpus.ts';
import { Random } from './random.ts';

const SEED = 1;
/** Of a hundred events so many come round every week, for two years. */
const WEEKLY = 2;

const count = Number(process.argv[2]);
const payload = await preparedPayload(() => {});
const random = new Random(SEED);
const { pages, names } = makeCorpus(SEED, count);
const began = performance.now();

type Collection = 'communities' | 'venues' | 'brands' | 'events' | 'stories';

const create = async (collection: Collection, data: object): Promise<string> => {
  const { id } = await payload.create({
    collection,
    data: data as never, // each fits its collection; Payload checks it
    overrideAccess: true,
    context: { isSeeding: true },
    depth: 0,
  });
  return id;
};

const ids = new Map<string, string>();
for (const name of names.communities) {
  ids.set(name, await create('communities', { name, summary: `${name}的活动和故事。` }));
}
const communities = names.communities.map((name) => ids.get(name));
for (const name of names.venues) {
  const community = random.pick(communities);
  ids.set(name, await create('venues', { name, level: '点', summary: `${name}。`, community }));
}
for (const name of names.brands) {
  const brand = { name, summary: `${name}的志愿者。`, community: random.pick(communities) };
  ids.set(name, await create('brands', { ...brand, _status: 'published' }));
}
for (const page of pages) {
  const common = {
    title: page.title.slice(0, 60),
    slug: page.url.split('/').at(-2),
    summary: page.summary.slice(0, 200),
    body: bodyOf(page),
    brand: ids.get(page.brand),
    _status: 'published',
  };
  const community = ids.get(page.community);
  if (page.type === '故事') {
    await create('stories', { ...common, date: page.day, communities: [community] });
  } else {
    await create('events', {
      ...common,
      community,
      kind: random.pick(EVENT_KINDS),
      venue: ids.get(page.venue),
      isFree: random.isLucky(0.6),
      audiences: random.isLucky(0.3) ? ['elders'] : [],
      howToJoin: '到场即可。',
      contact: '所在社区居民委员会',
      schedule: scheduleOf(page),
    });
  }
}
const each = (performance.now() - began) / (pages.length + ids.size);
process.stdout.write(`${pages.length + ids.size} documents, ${each.toFixed(1)} ms each\n`);
process.exit(0);

function scheduleOf({ day }: MadePage) {
  const start = random.pick(['09:00', '14:30', '19:30']);
  const end = { '09:00': '11:30', '14:30': '17:00', '19:30': '21:00' }[start];
  if (random.whole(1, 100) > WEEKLY) return { from: day, start, end, rules: [{ kind: 'once' }] };
  const until = `${Number(day.slice(0, 4)) + 2}${day.slice(4)}`;
  const rules = [{ kind: 'weekly', weekdays: [String(random.whole(1, 7))] }];
  return { from: day, until, start, end, rules };
}

/** A rich text as the editor stores it. */
function bodyOf({ paragraphs }: MadePage) {
  const element = { version: 1, direction: 'ltr', format: '', indent: 0 };
  const text = (words: string) => ({
    type: 'text',
    version: 1,
    detail: 0,
    format: 0,
    mode: 'normal',
    style: '',
    text: words,
  });
  const children = paragraphs.map((words) => ({
    ...element,
    type: 'paragraph',
    textFormat: 0,
    textStyle: '',
    children: [text(words)],
  }));
  return { root: { ...element, type: 'root', children } };
}
