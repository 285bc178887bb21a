import type { Publishing } from '../monitoring/publishing.ts';
import { durationText } from './amounts.ts';
import { doubtful, type Finding, right, wrong } from './finding.ts';

/** What waits so long waits for nobody, where the portal runs. */
const TOO_LONG_MS = 10 * 60_000;

interface Situation {
  now: Date;
  /** Whether the portal runs: without it nothing is published. */
  isRunning: boolean;
}

export function publicationFindings(
  { last, liveSince, waitingSince, undelivered }: Publishing,
  { now, isRunning }: Situation,
): Finding[] {
  const since = (instant: string) => now.getTime() - Date.parse(instant);
  const findings: Finding[] = [];
  if (last?.state === 'failed') {
    findings.push(
      wrong(
        '最近一次更新网站没有成功：原因在编辑台首页和日志里。',
        'The last publication failed: the dashboard and the log say why.',
      ),
    );
  } else if (liveSince) {
    const { zh, en } = durationText(since(liveSince));
    findings.push(right(`网站是 ${zh}前更新的。`, `The site was brought up to date ${en} ago.`));
  } else {
    findings.push(doubtful('网站还没有发布过。', 'The site has not been published yet.'));
  }
  if (waitingSince && isRunning && since(waitingSince) > TOO_LONG_MS) {
    const { zh, en } = durationText(since(waitingSince));
    findings.push(
      wrong(
        `有内容等了 ${zh}还没有上线：请看日志，或者重启门户。`,
        `Something has waited for ${en} to be published: see the log, or restart the portal.`,
      ),
    );
  }
  if (undelivered > 0) {
    findings.push(
      doubtful(
        `有 ${undelivered} 篇内容没有照现在的样子上线：编辑台首页说了是哪些。`,
        `Documents that are not on the site as they are: ${undelivered}; the dashboard names them.`,
      ),
    );
  }
  return findings;
}
