import {
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { twinsOf } from '#site/building/compress.ts';
import { inOrder } from '#site/search/build/pageOrder.ts';
import { type MadePage, makeCorpus, recordOf } from './corpus.ts';
import { printPages } from './print.ts';
import { isAnswer, KINDS, type Kind, LITERAL, makeQuestions, type Question } from './questions.ts';
import { kb, row } from './report.ts';
import { type Answer, SearchBrowser } from './searchBrowser.ts';
import { MINISEARCH, OURS, oursEdited, PAGEFIND, type Searcher } from './searchers.ts';

// npm run bench search: our search beside Pagefind as it comes and MiniSearch, on 12,500 made pages, for two seeds.
// BENCH_PAGES, BENCH_SEEDS and BENCH_EDITED choose others.
const COUNT = Number(process.env.BENCH_PAGES ?? 12_500);
const SEEDS = (process.env.BENCH_SEEDS ?? '1 2').split(' ').map(Number);
const FIRST = 10;
/** How many pages are edited after the index was made: one, and as many as may be before it is made anew. */
const EDITED = (process.env.BENCH_EDITED ?? '1 300').split(' ').map(Number);
/** How many queries are asked of a phone that knows nothing yet. */
const FRESH = 60;

for (const seed of SEEDS) {
  const site = mkdtempSync(join(tmpdir(), 'bench-search-'));
  try {
    await measure(seed, site);
  } finally {
    rmSync(site, { recursive: true, force: true });
  }
}
process.exit(0); // Pagefind's service does not let go

async function measure(seed: number, site: string): Promise<void> {
  const corpus = makeCorpus(seed, COUNT);
  const questions = makeQuestions(corpus, seed);
  mkdirSync(site, { recursive: true });
  writeFileSync(join(site, 'ask.html'), '<!doctype html><html lang="zh-CN"><title>Ask</title>');
  printPages(corpus.pages, site);
  row(`\nSeed ${seed}`, `${COUNT} pages, ${questions.length} queries in ${KINDS.length} kinds`);
  const urls = inOrder(corpus.pages.map(recordOf)).map(({ url }) => url);
  for (const searcher of [OURS, ...EDITED.map(oursEdited), PAGEFIND, MINISEARCH]) {
    await searcher.prepare?.(corpus.pages, site);
    const began = performance.now();
    await searcher.make(corpus.pages, site);
    row(`${searcher.name}: index time`, `${((performance.now() - began) / 1000).toFixed(2)} s`);
    const own = await writeTwins(site, searcher.module);
    const browser = await SearchBrowser.open(site);
    try {
      const typed = questions.map((question) => question.typed);
      const answers = await browser.ask(searcher, typed);
      if (searcher === PAGEFIND) {
        const found = await browser.addresses(searcher, typed);
        answers.forEach((answer, index) => {
          answer.found = found[index] ?? [];
        });
      }
      report(searcher, questions, answers, corpus.pages, urls);
      const every = Math.ceil(questions.length / FRESH);
      const bytes: { isLiteral: boolean; count: number }[] = [];
      for (const { kind, typed } of questions.filter((_, index) => index % every === 0)) {
        bytes.push({ isLiteral: isLiteral(kind), count: await browser.bytesOf(searcher, typed) });
        if (searcher === MINISEARCH) break; // it loads the same whatever is asked
      }
      const line = (label: string, of: typeof bytes) => {
        const counts = of.map(({ count }) => count);
        if (counts.length > 0)
          row(label, `${kb(quantile(counts, 0.5))} / ${kb(quantile(counts, 0.95))}`);
      };
      line('  bytes before the first results, median / p95', bytes);
      row('    of these its own script', kb(own));
      line(
        '    of a literal query',
        bytes.filter(({ isLiteral }) => isLiteral),
      );
      line(
        '    of any other',
        bytes.filter(({ isLiteral }) => !isLiteral),
      );
    } finally {
      await browser.close();
    }
  }
}

/** The compressed copies that a build writes; gives the bytes of the searcher's own script. */
async function writeTwins(site: string, module: string): Promise<number> {
  for (const file of globSync('**/*.{js,json,wasm}', { cwd: site })) {
    const path = join(site, file);
    for (const { extension, bytes } of await twinsOf(file, readFileSync(path)))
      writeFileSync(path + extension, bytes);
  }
  const script = join(site, module);
  return statSync(existsSync(`${script}.br`) ? `${script}.br` : script).size;
}

function report(
  { name }: Searcher,
  questions: readonly Question[],
  answers: readonly Answer[],
  pages: readonly MadePage[],
  urls: readonly string[],
): void {
  const scores = questions.map(({ kind, words }, index) => {
    const truth = new Set(pages.filter((page) => isAnswer(page, words)).map(({ url }) => url));
    const { found, exact } = answers[index] ?? { found: [], exact: 0 };
    const all = found.map((page) => (typeof page === 'number' ? (urls[page] ?? '') : page));
    // What is said not to be exact is no mistake of a search for exact words.
    const said = isLiteral(kind) ? all.slice(0, exact) : all;
    const right = said.filter((url) => truth.has(url)).length;
    const first = all.slice(0, FIRST).filter((url) => truth.has(url)).length;
    return {
      kind,
      recall: right / truth.size,
      precision: said.length > 0 ? right / said.length : 0,
      first: first / Math.min(FIRST, truth.size),
    };
  });
  const mean = (values: number[]) =>
    `${((100 * values.reduce((a, b) => a + b, 0)) / values.length).toFixed(1)} %`;
  const line = (label: string, of: typeof scores) =>
    row(
      `  ${label}`,
      `R ${mean(of.map(({ recall }) => recall))}  P ${mean(of.map(({ precision }) => precision))}  first ten ${mean(of.map(({ first }) => first))}`,
    );
  row(name, 'recall, precision, share of the first ten that can be right');
  line(
    'all that is literal',
    scores.filter(({ kind }) => isLiteral(kind)),
  );
  for (const kind of KINDS)
    line(
      `  ${kind}`,
      scores.filter((score) => score.kind === kind),
    );
  const times = answers.map(({ milliseconds }) => milliseconds);
  row(
    '  warm query, median / p95',
    `${quantile(times, 0.5).toFixed(1)} / ${quantile(times, 0.95).toFixed(1)} ms`,
  );
}

function isLiteral(kind: Kind): boolean {
  return LITERAL.some((literal) => literal === kind);
}

function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}
