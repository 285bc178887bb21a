import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { parse, type Token, tokenizer } from 'acorn';
import { HtmlValidate } from 'html-validate';
import { afterEach, describe, expect, it } from 'vitest';
import { withBrowser } from './browser.ts';
import { withStyledSite } from './styledSite.ts';
import { EVENT, STORY } from './templates.ts';

// The built files: valid, linked, safe, light, and readable by the oldest browsers.
const site = withStyledSite();
const { open, expectNoProblems, takeProblems } = withBrowser(() => site.address);

afterEach(expectNoProblems);

const PHONE = { width: 360, height: 780 };

/** What iOS 13.0 cannot read, though its modules and `import()` are of the same ES2020. */
const NEW_OPERATORS = new Set(['?.', '??', '||=', '&&=']);

describe('the files of the site', () => {
  const pages = () => globSync('**/*.html', { cwd: site.folder }).sort();
  const read = (file: string) => readFileSync(join(site.folder, file), 'utf8');

  it('are valid HTML, every one', async () => {
    const validator = new HtmlValidate({
      extends: ['html-validate:standard'],
      rules: {
        // Astro prints void elements and attributes as HTML allows; style is Biome's matter.
        'void-style': 'off',
        'attribute-boolean-style': 'off',
        'attribute-empty-style': 'off',
        'doctype-style': 'off',
        'no-trailing-whitespace': 'off',
        // Safari tells of no list without marks, unless its role says so.
        'no-redundant-role': 'off',
        // The title of a page is as long as the editor's headline.
        'long-title': 'off',
        // Chinese titles of places are telephone-free; numbers of days are not telephones.
        'tel-non-breaking': 'off',
      },
    });
    const problems: string[] = [];
    for (const file of pages()) {
      const report = await validator.validateString(read(file), file);
      for (const { messages } of report.results) {
        for (const { ruleId, message, line } of messages) {
          // Astro prints the one rule of its islands before the first of them, wherever that stands.
          if (message.startsWith('<style> element is not permitted')) continue;
          problems.push(`${file}:${line} ${ruleId}: ${message}`);
        }
      }
    }
    expect(problems).toEqual([]);
    expect(pages().length).toBeGreaterThan(150);
  });

  it('show no picture twice in a list of cards, and one with each card or beside words only', () => {
    const faults: string[] = [];
    let pictures = 0;
    for (const file of pages()) {
      for (const [list, layout = ''] of read(file).matchAll(
        /<ul class="cards (\w+)[\s\S]*?<\/ul>/g,
      )) {
        const shown = [...list.matchAll(/<img[^>]*? src="([^"]+)"/g)].map(([, source]) => source);
        const cards = list.match(/<li/g)?.length;
        pictures += shown.length;
        if (new Set(shown).size < shown.length) faults.push(`${file} shows a picture twice`);
        if (layout === 'pictured' && shown.length !== cards) faults.push(`${file} has a hole`);
      }
    }
    expect(faults).toEqual([]);
    expect(pictures).toBeGreaterThan(50);
  });

  it('lead nowhere that is not there: pages, pictures, files to carry away', () => {
    const broken = new Set<string>();
    // The examples have no addresses of their own.
    for (const file of pages().filter((page) => !page.startsWith('style/'))) {
      for (const [, path = ''] of read(file).matchAll(/(?:href|src)="(\/[^"#?]*)/g)) {
        const target = join(site.folder, decodeURI(path), path.endsWith('/') ? 'index.html' : '');
        if (!existsSync(target)) broken.add(`${file}: ${path}`);
      }
    }
    expect([...broken]).toEqual([]);
  });

  it('each carry a Content-Security-Policy: no other host, and nothing inline but what Astro vouches for by its hash', () => {
    for (const file of pages()) {
      const policy = /http-equiv="content-security-policy" content="([^"]+)"/.exec(read(file))?.[1];
      expect(policy, file).toContain("default-src 'none'");
      expect(policy, file).not.toMatch(/unsafe-inline|unsafe-eval(?<!wasm-unsafe-eval)|https?:|\*/);
      expect(read(file), file).not.toMatch(/<[^>]+\s(style|on\w+)=/);
    }
  });

  it('a script that someone brings in does not run', async () => {
    const page = await open('/');
    const refused = await page.evaluate(async () => {
      const violation = new Promise<string>((resolve) => {
        document.addEventListener('securitypolicyviolation', (event) =>
          resolve(event.effectiveDirective),
        );
      });
      const script = document.createElement('script');
      script.textContent = 'document.title = "taken"';
      document.body.append(script);
      return violation;
    });
    expect(refused).toBe('script-src-elem');
    expect(await page.title()).not.toBe('taken');
    expect(takeProblems()).toHaveLength(1);
  });

  it('the styles are written for the phones of 2020: no layers, no nesting, nothing of the kind', () => {
    const sheets = globSync('_astro/*.css', { cwd: site.folder }).map(read);
    expect(sheets.length).toBeGreaterThan(0);
    for (const css of sheets) {
      expect(css).not.toMatch(/@layer|[{};]\s*&|[^-]inset:/);
      // Of Chrome 80 and iOS 13: they drop a rule in which these are.
      expect(css).not.toMatch(/(?<!scroll-)(margin|padding)-(inline|block):(?![^;}]*auto)/);
      expect(css).not.toMatch(/:(-webkit-any|is)\([^()]*[ >+~][^()]*\)/);
      const masks = (pattern: RegExp) => (css.match(pattern) ?? []).length;
      expect(masks(/-webkit-mask:/g)).toBe(masks(/(?<!-)mask:/g));
    }
  });

  it('the scripts are written for the phones of 2020: no ?., no ??, no lookbehind, but in Pagefind', () => {
    const scripts = globSync('_astro/*.js', { cwd: site.folder }).map(read);
    expect(scripts.length).toBeGreaterThan(0);
    for (const script of scripts) {
      expect(script).not.toMatch(/\(\?<[!=]/); // a lookbehind: before iOS 16.4 the whole script is refused
      const tokens = [...tokenizer(script, { ecmaVersion: 2020, sourceType: 'module' })];
      const text = ({ start, end }: Token) => script.slice(start, end);
      expect(tokens.map(text).filter((token) => NEW_OPERATORS.has(token))).toEqual([]);
      expect(() => parse(script, { ecmaVersion: 2020, sourceType: 'module' })).not.toThrow();
    }
  });

  it.each(['/', EVENT, STORY])(
    '%s weighs at most 30 KB compressed, with its styles and scripts',
    async (path) => {
      const files: string[] = [];
      const page = await open(path, { viewport: PHONE });
      page.on('request', (request) => {
        const { pathname } = new URL(request.url());
        if (/\.(css|js)$/.test(pathname)) files.push(pathname);
      });
      await page.reload({ waitUntil: 'networkidle' });
      expect(files.length).toBeGreaterThan(2);
      const bytes = [`${path}index.html`, ...files].map((file) => gzipSync(read(file)).length);
      expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(30 * 1024);
    },
  );
});
